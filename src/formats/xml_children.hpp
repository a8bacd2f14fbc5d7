// Visiting the children of an element, each consumed whole.
#pragma once

#include "formats/xml_scanner.hpp"

namespace tonghop {

/// Calls `use` at the start of every child of the element just started, up to its end; what `use`
/// leaves of a child is skipped.
template <typename Use>
void each_child(XmlScanner& scanner, Use use) {
    const std::size_t outside = scanner.depth() - 1;
    while (scanner.depth() > outside) {
        if (scanner.next() != XmlEvent::start) continue;
        const std::size_t depth = scanner.depth();
        use();
        if (scanner.depth() == depth) scanner.skip_element();
    }
}

}  // namespace tonghop
