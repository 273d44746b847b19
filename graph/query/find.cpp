#include "graph/query/find.hpp"
