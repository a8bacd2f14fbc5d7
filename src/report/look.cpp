#include "report/look.hpp"

#include <utility>

namespace tonghop::look {
namespace {

Style bordered(int size) {
    Style style;
    style.size = size;
    style.border = true;
    style.wrap = true;
    return style;
}

}  // namespace

Style title() {
    Style style;
    style.size = 14;
    style.bold = true;
    style.wrap = true;
    style.align = Style::Align::centre;
    return style;
}

Style subtitle() {
    Style style;
    style.size = 13;
    style.italic = true;
    style.wrap = true;
    style.align = Style::Align::centre;
    return style;
}

Style header(int size) {
    Style style = bordered(size);
    style.bold = true;
    style.align = Style::Align::centre;
    style.fill = kHeaderFill;
    return style;
}

Style section(int size) {
    Style style = bordered(size);
    style.bold = true;
    style.wrap = false;
    style.fill = kSectionFill;
    return style;
}

Style body(int size) {
    return bordered(size);
}

Style centred(int size) {
    Style style = bordered(size);
    style.align = Style::Align::centre;
    return style;
}

Style figure(std::string number_format, int size) {
    Style style = bordered(size);
    style.wrap = false;
    style.align = Style::Align::right;
    style.number_format = std::move(number_format);
    return style;
}

}  // namespace tonghop::look
