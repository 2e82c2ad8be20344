// The one place that compiles Boost.URL and Beast's own sources; everything else sees declarations only.
#include <boost/beast/src.hpp>
#include <boost/url/src.hpp>
