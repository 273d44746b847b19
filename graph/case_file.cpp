#include "graph/case_file.hpp"
