// What a formula, or a part of one, comes to.
#pragma once

#include <string>
#include <string_view>

namespace tonghop {

/// Numbers carry how large the numbers were that they were made from: 0.1 + 0.2 - 0.3 is made from
/// 0.3, so that a difference of 1e-17 to what another program stored says nothing.
struct Value {
    enum class Kind {
        blank,
        number,
        text,
        boolean,
        error,   ///< `text` is its code
        unknown  ///< cannot be told; `text` says why: the name of a function, or a few words
    };
    Kind kind = Kind::blank;
    double number = 0;     ///< number, boolean (0 or 1)
    double magnitude = 0;  ///< at least |number|
    std::string text;
    /// error: another one was there as well, and the order of evaluation decides which one shows
    bool one_of_several = false;

    bool is(Kind wanted) const { return kind == wanted; }
};

Value make_number(double number);
/// `#NUM!` if it is no finite number.
Value make_number(double number, double magnitude);
Value make_text(std::string text);
Value make_boolean(bool boolean);
Value make_error(std::string_view code);
Value make_unknown(std::string reason);
/// `first`, of two errors that a formula met.
Value one_error(Value first, const Value& other);

/// The value as arithmetic takes it: blank is 0, TRUE is 1, text of digits is their number; other
/// text is #VALUE!, or unknown where it depends on the language of the computer ("1,5", "1/6").
/// Errors and unknown values stay.
Value to_number(const Value& value);
/// The value as "&" takes it. Fractions are unknown: the sign before them depends on the language.
Value to_text(const Value& value);
/// As conditions take it: boolean, error or unknown.
Value to_boolean(const Value& value);

/// What a text is as a number.
struct TextNumber {
    enum class Kind { none, number, depends };
    Kind kind = Kind::none;
    double number = 0;
};
TextNumber number_in_text(std::string_view text);

/// Two numbers are one if they agree to this many times their magnitude: stored results differ in
/// the last of 15 to 17 digits between programs that add in another order.
inline constexpr double kTolerance = 1e-12;
/// What separates two results of the same arithmetic in doubles.
inline constexpr double kNoise = 4e-15;

/// Whether a stored result is what was computed: numbers within kTolerance, TRUE as 1, texts
/// exactly (in normal form C), errors by their code. Where a formula met several errors any of them
/// will do, and so will a code that Excel does not know ("Err:502").
bool is_same_result(const Value& stored, const Value& computed);

}  // namespace tonghop
