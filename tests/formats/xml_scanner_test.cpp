#include "formats/xml_scanner.hpp"

#include "base/error.hpp"
#include "base/utf8.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

using namespace tonghop;

namespace {

constexpr std::string_view kSheet = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

// Hands over a text in two pieces, split at a byte; then in pieces of one byte if asked to.
class SplitSource : public ByteSource {
 public:
    SplitSource(std::string_view bytes, std::size_t first, std::size_t window)
        : rest_(bytes), first_(first), window_(window) {}
    std::size_t read(char* out, std::size_t capacity) override {
        const std::size_t want = first_ > 0 ? first_ : window_;
        first_ = 0;
        const std::size_t count = std::min({want, capacity, rest_.size()});
        rest_.copy(out, count);
        rest_.remove_prefix(count);
        return count;
    }
    std::size_t preferred_window() const override { return window_; }

 private:
    std::string_view rest_;
    std::size_t first_;
    std::size_t window_;
};

// "(row r=1" for a start, ")" for an end, "[text]" for text, pieces joined; or "refused".
std::string events(ByteSource& source) {
    std::string line;
    try {
        XmlScanner scanner(source, "part", 64);
        bool in_text = false;
        while (true) {
            const XmlEvent event = scanner.next();
            if (in_text && event != XmlEvent::text) line += "]";
            if (event == XmlEvent::end_of_document) break;
            if (event == XmlEvent::start) {
                line += "(" + std::string(scanner.local_name());
                if (scanner.element_namespace() == XmlNamespace::spreadsheet) line += "*";
                for (const char* name : {"r", "s"}) {
                    if (const auto value = scanner.attribute(name)) {
                        line += std::string(" ") + name + "=" + std::string(*value);
                    }
                }
                const auto id = scanner.attribute(XmlNamespace::office_links, "id");
                if (id) line += " link=" + std::string(*id);
            } else if (event == XmlEvent::end) {
                line += ")";
            } else {
                if (!in_text) line += "[";
                line += scanner.text();
            }
            in_text = event == XmlEvent::text;
        }
    } catch (const WorkbookError& error) {
        return "refused: " + std::string(error.what());
    }
    return line;
}

std::string events(std::string_view xml) {
    MemorySource source(xml);
    return events(source);
}

std::string utf16(std::string_view text, bool big_endian) {
    std::string bytes;
    for (std::size_t at = 0; at < text.size();) {
        const Utf8Step step = decode_utf8(text, at);
        at += step.length;
        std::vector<char32_t> units = {step.code_point};
        if (step.code_point >= 0x10000) {
            const char32_t rest = step.code_point - 0x10000;
            units = {0xD800 + (rest >> 10), 0xDC00 + (rest & 0x3FF)};
        }
        for (const char32_t unit : units) {
            const char high = static_cast<char>(unit >> 8);
            const char low = static_cast<char>(unit & 0xFF);
            bytes += big_endian ? high : low;
            bytes += big_endian ? low : high;
        }
    }
    return bytes;
}

const std::string kEverything =
    "<?xml version='1.0' encoding=\"UTF-8\"?>\r\n<!-- <a> -- ' -->"
    "<x:sheet xmlns:x='http://schemas.openxmlformats.org/spreadsheetml/2006/main' "
    "xmlns:l='http://purl.oclc.org/ooxml/officeDocument/relationships' l:id=\"r&amp;1\">"
    "<?php <a b='>'> ?><x:c r='A>1' s=\"a'b\">Xã &lt;Vũ Lễ&gt;\r\n<![CDATA[<&]]]]>&#x1F600;</x:c>"
    "<plain xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main'  r = '1'  /><y/>"
    "</x:sheet >\n<!-- after -->";
const std::string kEverythingEvents =
    "(sheet* link=r&1(c* r=A>1 s=a'b[Xã <Vũ Lễ>\n<&]]😀])(plain* r=1)(y))";

}  // namespace

TEST_SUITE("formats") {
    TEST_CASE("a long CDATA section comes in pieces that lose nothing") {
        std::string inside;
        while (inside.size() < 5'000'000) inside += "Xã\r\nVũ Lễ]] > <&amp;";
        std::string want;
        for (const char c : inside) {
            if (c != '\r') want += c;
        }
        const std::string whole = "<a><![CDATA[" + inside + "]]>b</a>";
        SplitSource source(whole, 7, 1000);
        CHECK((events(source) == "(a[" + want + "b])"));
        SplitSource open(std::string_view(whole).substr(0, inside.size()), 7, 1000);
        CHECK(events(open).starts_with("refused"));
    }

    TEST_CASE("prefixes, quotes, references, CDATA, comments and instructions are understood") {
        CHECK(events(kEverything) == kEverythingEvents);
    }

    TEST_CASE("a token split at any byte gives the same events") {
        for (std::size_t split = 1; split < kEverything.size(); ++split) {
            CAPTURE(split);
            SplitSource in_two(kEverything, split, 1 << 16);
            CHECK(events(in_two) == kEverythingEvents);
        }
        for (const std::size_t window :
             {std::size_t{1}, std::size_t{2}, std::size_t{3}, std::size_t{7}, std::size_t{64}}) {
            CAPTURE(window);
            SplitSource small(kEverything, 0, window);
            CHECK(events(small) == kEverythingEvents);
        }
    }

    TEST_CASE("UTF-16 in both orders, with and without a mark, is the same document") {
        std::string declared = kEverything;
        declared.replace(declared.find("UTF-8"), 5, "UTF-16");
        for (const bool big_endian : {false, true}) {
            const std::string mark = big_endian ? "\xFE\xFF" : "\xFF\xFE";
            CHECK(events(mark + utf16(declared, big_endian)) == kEverythingEvents);
            CHECK(events(utf16(declared, big_endian)) == kEverythingEvents);
            const std::string bytes = utf16(declared, big_endian);
            for (std::size_t split = 1; split < bytes.size(); split += 13) {
                SplitSource in_two(bytes, split, 128);
                CHECK(events(in_two) == kEverythingEvents);
            }
            CHECK(events(bytes.substr(0, bytes.size() - 1)).starts_with("refused"));
        }
    }

    TEST_CASE("what is not well-formed, or not for a package, is refused") {
        const std::string open = "<a xmlns='" + std::string(kSheet) + "'>";
        const std::vector<std::string> rows = {
            "",
            "text",
            "<a>",
            "<a></b>",
            "<a/><b/>",
            "<a/>text",
            "<a b=1/>",
            "<a b='1' b='2'/>",
            "<a b='1'c='2'/>",
            "<a b/>",
            "<a b='<'/>",
            "<a b='&x;' r='&x;'/>",
            "<x:a/>",
            "< a/>",
            "<a/",
            "<a>&undefined;</a>",
            "<a><!-- </a>",
            "<a><![CDATA[ </a>",
            "<![CDATA[x]]>",
            "<!DOCTYPE a><a/>",
            "<!DOCTYPE a [<!ENTITY x 'y'>]><a>&x;</a>",
            "<?xml version='1.0' encoding='windows-1258'?><a/>",
            "<?xml version='1.0' encoding='UTF-7'?><a/>",
            "<?xml version='1.0'",
            std::string("<a>\0</a>", 8),
            std::string("<a \0 b='1'/>", 12),
            std::string("\xFF\xFE\0\0<\0\0\0", 8),
        };
        for (const std::string& row : rows) {
            CAPTURE(row);
            CHECK(events(row).starts_with("refused"));
        }
    }

    TEST_CASE("nesting is bounded, and so is a single tag") {
        std::string deep;
        for (int i = 0; i < 65; ++i) deep += "<a>";
        CHECK(events(deep).find("more than 64 elements inside") != std::string::npos);
        const std::string wide = "<a r='" + std::string(3 << 20, '1') + "'/>";
        CHECK(events(wide).find("one token is longer") != std::string::npos);
    }

    TEST_CASE("text longer than the window comes in pieces that are whole characters") {
        std::string text;
        for (int i = 0; i < 100'000; ++i) text += "ạ&amp;";
        std::string want;
        for (int i = 0; i < 100'000; ++i) want += "ạ&";
        const std::string xml = "<a>" + text + "</a>";
        for (const std::size_t window : {std::size_t{64}, std::size_t{65536}}) {
            SplitSource source(xml, 0, window);
            CHECK(events(source) == "(a[" + want + "])");
        }
    }

    TEST_CASE("of alternate content only the fallback is seen") {
        const std::string mc =
            "xmlns:mc='http://schemas.openxmlformats.org/markup-compatibility/2006'";
        CHECK(events("<a " + mc +
                     "><mc:AlternateContent><mc:Choice Requires='z'><b/></mc:Choice>"
                     "<mc:Fallback><c/></mc:Fallback></mc:AlternateContent><d/></a>") ==
              "(a(c)(d))");
    }

    TEST_CASE("prefixes bound to the wrong namespace are other elements") {
        CHECK(events("<x:row xmlns:x='urn:nothing'/>") == "(row)");
        CHECK(events("<row/>") == "(row)");
        CHECK(events("<a xmlns='" + std::string(kSheet) + "'><b xmlns=''/><c/></a>") ==
              "(a*(b)(c*))");
    }
}
