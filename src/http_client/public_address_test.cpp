#include "http_client/public_address.h"

#include <doctest/doctest.h>

using namespace svea::http_client;

TEST_CASE("addresses of the machine, of inner networks and of nobody are not public") {
  for (const char* host : {"127.0.0.1",
                           "127.1",
                           "2130706433",
                           "0x7f.1",
                           "0.0.0.0",
                           "10.1.2.3",
                           "172.16.0.1",
                           "172.31.255.255",
                           "192.168.1.1",
                           "169.254.169.254",
                           "100.64.0.1",
                           "224.0.0.1",
                           "255.255.255.255",
                           "localhost",
                           "a.localhost",
                           "[::1]",
                           "[::]",
                           "[fe80::1]",
                           "[fc00::1]",
                           "[fd12::1]",
                           "[ff02::1]",
                           "[::ffff:10.0.0.1]",
                           "[64:ff9b::10.0.0.1]",
                           "[2002:7f00:1::]",
                           "[2001:db8::1]",
                           "[2001::1]"}) {
    CAPTURE(host);
    CHECK_FALSE(is_public_host(host));
  }
}

TEST_CASE("addresses of the open internet are public, right beside the inner ones too") {
  for (const char* host : {"1.1.1.1", "9.255.255.255", "11.0.0.0", "172.15.0.1", "172.32.0.1", "192.167.1.1",
                           "100.63.0.1", "100.128.0.1", "223.255.255.255", "[2a00:801::1]",
                           "[::ffff:1.1.1.1]", "[2002:101:101::]", "www.example.se"}) {
    CAPTURE(host);
    CHECK(is_public_host(host));
  }
}
