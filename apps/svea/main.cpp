// svea: the server and the command line.
#include "cli/run.h"

int main(int argument_count, char** arguments) { return svea::cli::run(argument_count, arguments); }
