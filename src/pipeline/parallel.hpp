// Work on many workbooks at once; results stay in input order, whatever thread made them.
#pragma once

#include <cstddef>
#include <functional>

namespace tonghop {

/// Calls `work(i)` for every i below `count`, on `jobs` threads (0: as many as the machine has).
/// The first exception, by index, is thrown again after all threads have stopped.
void for_each_index(std::size_t count, unsigned jobs, const std::function<void(std::size_t)>& work);

}  // namespace tonghop
