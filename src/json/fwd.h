// The names of JSON values, for headers that only mention them.
#pragma once

#include <boost/json/fwd.hpp>

namespace svea::json {

using Value = boost::json::value;
using Object = boost::json::object;
using Array = boost::json::array;

}  // namespace svea::json
