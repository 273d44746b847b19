#include "extract/annotate/annotate.hpp"
