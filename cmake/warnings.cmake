# One target that carries the warnings; only our own code links it. -Wnull-dereference is left to the
# sanitizers and the clang analyzer: at -O3, g++ 12 reports it inside its own std::string.
add_library(tonghop_warnings INTERFACE)
target_compile_options(tonghop_warnings INTERFACE
  -Wall -Wextra -Wpedantic -Wconversion -Wsign-conversion -Wshadow -Wnon-virtual-dtor
  -Woverloaded-virtual -Wold-style-cast
  $<$<CXX_COMPILER_ID:GNU>:-Wduplicated-cond>
  $<$<CXX_COMPILER_ID:GNU>:-Wlogical-op>
  # g++ 12 reports harmless assignments of literals to std::string (GCC bug 105329).
  $<$<CXX_COMPILER_ID:GNU>:-Wno-restrict>
  $<$<BOOL:${TONGHOP_WERROR}>:-Werror>)
