#include "extract/interpret/interpret.hpp"
