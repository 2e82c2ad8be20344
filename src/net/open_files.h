// How many sockets and files the process may have open.
#pragma once

#include <cstddef>

namespace svea::net {

// Raises the limit to what the system allows this process, which is often a hundred times what it starts
// with: a chat that a model writes takes two sockets. Gives the limit there is now.
std::size_t raise_open_files_limit();

}  // namespace svea::net
