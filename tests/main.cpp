// DOCTEST_CONFIG_IMPLEMENT_WITH_MAIN is set for this file in CMakeLists.txt.
#include <doctest/doctest.h>
