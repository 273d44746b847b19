#include "extract/clean/clean.hpp"
