#include "extract/lexicon/lexicon.hpp"
