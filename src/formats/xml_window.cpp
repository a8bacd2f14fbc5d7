#include "formats/xml_window.hpp"

#include <algorithm>
#include <cstring>

#include "formats/faults.hpp"

namespace tonghop {
namespace {

constexpr std::size_t kSmallestWindow = 64;
constexpr std::size_t kUtf16Piece = 16 << 10;

}  // namespace

XmlWindow::XmlWindow(ByteSource& source, std::size_t longest) : source_(source), longest_(longest) {
    capacity_ = std::max(source.preferred_window(), kSmallestWindow);
    buffer_ = std::make_unique_for_overwrite<char[]>(capacity_ + kPadding);
    end_ = begin();
    terminate();
    cursor = begin();
    detect_encoding();
}

void XmlWindow::detect_encoding() {
    while (end_ - begin() < 4 && !exhausted_) refill();
    const std::string_view head(begin(), static_cast<std::size_t>(end_ - begin()));
    const auto starts = [&head](std::string_view mark) {
        return head.substr(0, mark.size()) == mark;
    };
    using namespace std::string_view_literals;
    if (starts("\xFF\xFE\0\0"sv) || starts("\0\0\xFE\xFF"sv) || starts("<\0\0\0"sv) ||
        starts("\0\0\0<"sv)) {
        refuse_damaged("XML in UTF-32");
    }
    if (starts("\xEF\xBB\xBF"sv)) {
        cursor += 3;
        return;
    }
    const bool marked_big = starts("\xFE\xFF"sv);
    const bool marked = marked_big || starts("\xFF\xFE"sv);
    const bool big = marked_big || starts("\0<"sv);
    if (!marked && !big && !starts("<\0"sv)) return;
    utf16_ = std::make_unique<Utf16Decoder>(big);
    utf16_->decode(head.substr(marked ? 2 : 0), converted_);
    end_ = begin();
    terminate();
    refill();
}

void XmlWindow::reserve(std::size_t kept) {
    // A token that fills half the window gets a larger one, so that reading stays linear.
    if (kept * 2 <= capacity_) return;
    if (kept >= longest_) {
        refuse_too_large("XML: one token is longer than " + std::to_string(longest_) + " bytes");
    }
    const std::size_t wider = std::max(capacity_ * 2, kSmallestWindow);
    auto bigger = std::make_unique_for_overwrite<char[]>(wider + kPadding);
    std::memcpy(bigger.get(), cursor, kept);
    passed_ += static_cast<std::uint64_t>(cursor - begin());
    buffer_ = std::move(bigger);
    capacity_ = wider;
    cursor = begin();
    end_ = begin() + kept;
}

bool XmlWindow::refill() {
    if (exhausted_) return false;
    const std::size_t kept = static_cast<std::size_t>(end_ - cursor);
    reserve(kept);
    if (cursor != begin()) {
        passed_ += static_cast<std::uint64_t>(cursor - begin());
        std::memmove(begin(), cursor, kept);
        cursor = begin();
        end_ = begin() + kept;
    }
    const std::size_t got = fill(end_, capacity_ - kept);
    end_ += got;
    terminate();
    exhausted_ = got == 0;
    return got > 0;
}

std::size_t XmlWindow::fill(char* out, std::size_t capacity) {
    return utf16_ ? fill_converted(out, capacity) : source_.read(out, capacity);
}

bool XmlWindow::convert_more() {
    converted_.clear();
    converted_taken_ = 0;
    char piece[kUtf16Piece];
    const std::size_t got = source_.read(piece, sizeof piece);
    if (got == 0) {
        utf16_->finish();
    } else {
        utf16_->decode({piece, got}, converted_);
    }
    return got > 0;
}

std::size_t XmlWindow::fill_converted(char* out, std::size_t capacity) {
    // As much as there is room for: a tag that is longer than the window is parsed again each time.
    std::size_t done = 0;
    while (done < capacity) {
        if (converted_taken_ == converted_.size() && !convert_more()) break;
        const std::size_t count = std::min(capacity - done, converted_.size() - converted_taken_);
        std::memcpy(out + done, converted_.data() + converted_taken_, count);
        converted_taken_ += count;
        done += count;
    }
    return done;
}

}  // namespace tonghop
