#include "cli/command.hpp"

int main() { return 0; }
