#include "graph/merge/merge.hpp"
