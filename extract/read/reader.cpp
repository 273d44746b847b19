#include "extract/read/reader.hpp"
