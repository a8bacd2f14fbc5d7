#include "report/text_height.hpp"

#include <algorithm>
#include <cctype>

namespace tonghop {
namespace {

/// A width of one character is 7 pixels of 0.75 points (ECMA-376 part 1, 18.3.1.13).
constexpr double kPointsPerCharacter = 5.25;
/// What the borders of a cell keep free, and what an estimate may be wrong by.
constexpr double kPadding = 5;

/// Width of a letter as a part of the font's size. Letters beyond ASCII are small more often.
double letter_width(unsigned char first_byte) {
    if (first_byte >= 0x80) return 0.46;
    if (std::isupper(first_byte) != 0) return 0.67;
    if (std::islower(first_byte) != 0) return 0.44;
    if (std::isdigit(first_byte) != 0) return 0.5;
    return 0.28;  // blanks and punctuation
}

/// Lays words out one after the other, as a spreadsheet does.
class Line {
 public:
    explicit Line(double width) : width_(width) {}

    void put(double word) {
        if (at_ > 0 && at_ + word > width_) {
            next();
        }
        for (; word > width_; word -= width_) {  // a word without blanks is cut
            next();
        }
        at_ += word;
    }
    void blank(double width) { at_ += at_ > 0 ? width : 0; }
    void next() {
        ++lines_;
        at_ = 0;
    }
    int lines() const { return lines_; }

 private:
    double width_;
    double at_ = 0;
    int lines_ = 1;
};

}  // namespace

int text_lines(std::string_view text, double characters, int size, bool bold) {
    const double em = size * (bold ? 1.07 : 1.0);
    Line line(std::max(1.0, characters) * kPointsPerCharacter - kPadding);
    double word = 0;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (c == ' ' || c == '\n') {
            line.put(word);
            word = 0;
            if (c == ' ') {
                line.blank(letter_width(byte) * em);
            } else {
                line.next();
            }
        } else if ((byte & 0xC0U) != 0x80U) {  // the first byte of a letter
            word += letter_width(byte) * em;
        }
    }
    line.put(word);
    return line.lines();
}

double text_height(std::string_view text, double characters, int size, bool bold) {
    return text_lines(text, characters, size, bold) * size * 1.2 + 3;
}

}  // namespace tonghop
