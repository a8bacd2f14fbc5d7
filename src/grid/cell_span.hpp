// Cells of a sheet, and some of them that lie beside each other.
#pragma once

#include <boost/container/deque.hpp>

#include <cstddef>

#include "grid/cell.hpp"

namespace tonghop {

/// Cells in blocks: one array that grows would hold all of them twice for a while.
using Cells = boost::container::deque<
    Cell, void, boost::container::deque_options<boost::container::block_size<256>>::type>;

/// Neighbours in row-major order, as the cells of one row are. Valid as long as their sheet.
class CellSpan {
 public:
    using iterator = Cells::const_iterator;

    CellSpan() = default;
    CellSpan(iterator begin, iterator end) : begin_(begin), end_(end) {}

    iterator begin() const { return begin_; }
    iterator end() const { return end_; }
    bool empty() const { return begin_ == end_; }
    std::size_t size() const { return static_cast<std::size_t>(end_ - begin_); }
    const Cell& front() const { return *begin_; }
    const Cell& back() const { return *(end_ - 1); }

 private:
    iterator begin_;
    iterator end_;
};

}  // namespace tonghop
