// The one place that compiles Asio's own sources; everything else sees declarations only.
#include <boost/asio/impl/src.hpp>
