#include "config/json_parse.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace tonghop;

namespace {

std::string spot_of(const JsonSource& source, std::size_t offset) {
    const auto [line, column] = source.position(offset);
    return std::to_string(line) + ":" + std::to_string(column) + " " + source.pointer(offset);
}

}  // namespace

TEST_SUITE("config") {
    TEST_CASE("every value and key knows its line, its column in bytes and its path") {
        Mistakes mistakes(false);
        const auto source = parse_json("f.json",
                                       "{\"a\": [10, {\"Lúa\": true}],\r\n"
                                       "  \"x/y~z\" : [ ],\n"
                                       "  \"ô\": \"\\\"\\\\\", \"z\":-1.5e2}\n",
                                       mistakes);
        REQUIRE(source != nullptr);
        const auto& members = source->root().members;
        struct Row {
            std::size_t offset;
            const char* want;
        };
        const JsonNode& list = members[0].value;
        const Row rows[] = {
            {source->root().offset, "1:1 "},
            {members[0].key_offset, "1:2 /a"},
            {list.offset, "1:7 /a"},
            {list.items[0].offset, "1:8 /a/0"},
            {list.items[1].offset, "1:12 /a/1"},
            {list.items[1].members[0].key_offset, "1:13 /a/1/Lúa"},
            {list.items[1].members[0].value.offset, "1:21 /a/1/Lúa"},
            {members[1].key_offset, "2:3 /x~1y~0z"},
            {members[1].value.offset, "2:13 /x~1y~0z"},
            {members[2].value.offset, "3:9 /ô"},
            {members[3].key_offset, "3:17 /z"},
            {members[3].value.offset, "3:21 /z"},
        };
        for (const Row& row : rows) CHECK(spot_of(*source, row.offset) == row.want);
        CHECK(members[2].value.text == "\"\\");
        CHECK(members[3].value.text == "-1.5e2");
        CHECK(mistakes.empty());
    }

    TEST_CASE("a byte order mark is no part of the text") {
        Mistakes mistakes(false);
        const auto source = parse_json("f.json", "\xEF\xBB\xBF{\"a\": 1}", mistakes);
        REQUIRE(source != nullptr);
        CHECK(spot_of(*source, source->root().members[0].key_offset) == "1:2 /a");
    }

    TEST_CASE("texts and keys are kept in NFC") {
        Mistakes mistakes(false);
        const auto source = parse_json("f.json", "{\"Lu\xCC\x81\x61\": \"to\\u0302\"}", mistakes);
        REQUIRE(source != nullptr);
        CHECK(source->root().members[0].key == "Lúa");
        CHECK(source->root().members[0].value.text == "tô");
    }

    TEST_CASE("a key written twice is told at its second place and read from its first") {
        Mistakes mistakes(true);
        const auto source = parse_json("f.json", "{\"a\": 1,\n \"a\": 2}", mistakes);
        REQUIRE(source != nullptr);
        CHECK(source->root().find("a")->text == "1");
        REQUIRE(mistakes.list().size() == 1);
        CHECK(mistakes.list()[0].line == 2);
        CHECK(mistakes.list()[0].column == 2);
    }

    TEST_CASE("nesting is followed to a depth of 64 and no further") {
        const auto nested = [](std::size_t depth) {
            return std::string(depth, '[') + std::string(depth, ']');
        };
        Mistakes mistakes(true);
        CHECK(parse_json("f.json", nested(kDeepestNesting), mistakes) != nullptr);
        CHECK(mistakes.empty());
        CHECK(parse_json("f.json", nested(kDeepestNesting + 1), mistakes) == nullptr);
        CHECK(parse_json("f.json", std::string(1'000'000, '['), mistakes) == nullptr);
        REQUIRE(mistakes.list().size() == 2);
        CHECK(mistakes.list()[1].message == "nested deeper than 64 levels; flatten it");
    }

    TEST_CASE("a syntax error says what to type instead") {
        struct Row {
            const char* text;
            const char* want;
        };
        const Row rows[] = {
            {"", "1:1 the file is empty; expected an object { ... }"},
            {"{\"a\": 01}",
             "1:7 a number does not begin with 0; write a code in double quotes, as "
             "in \"06325\""},
            {"{\"a\": -01}",
             "1:8 a number does not begin with 0; write a code in double quotes, "
             "as in \"06325\""},
            {"{\"a\": 0,5}",
             "1:8 expected a key after the comma, found a digit; write decimals "
             "with a full stop, as in 0.5"},
            {"[1, 2,]", "1:6 a comma too many before \"]\"; remove this comma"},
            {"[1 2]", "1:3 a comma or \"]\" is missing here, before \"2\""},
            {"[1\n\n  \"a b\"]", "1:3 a comma or \"]\" is missing here, before \"a b\""},
            {"{\"a\" = 1}", "1:6 expected \":\" after the key \"a\", found \"=\""},
            {"{\"a\": }",
             "1:7 expected a value (text in double quotes, a number, true, false, "
             "null, a list or an object), found \"}\""},
            {"{\"a\": nul}",
             "1:7 expected a value (text in double quotes, a number, true, false, "
             "null, a list or an object), found \"nul\""},
            {"{\"a\": 1.}",
             "1:7 expected a value (text in double quotes, a number, true, false, "
             "null, a list or an object), found \"1.\""},
            {"{\"a\": 1e999}",
             "1:7 expected a value (text in double quotes, a number, true, "
             "false, null, a list or an object), found \"1e999\""},
            {"{, \"a\": 1}", "1:2 expected a key in double quotes or \"}\", found \",\""},
            {"{\"a\": 1} x", "1:10 expected nothing after the first object, found \"x\""},
            {"{\"a\": \"b", "1:7 the text that begins here is not closed on its line; add a \""},
            {"{\"a\": \"b\\", "1:7 the text that begins here is not closed on its line; add a \""},
            {"{\"a\": \"\\u12G4\"}",
             "1:8 \"\\\" begins one of \\\" \\\\ \\/ \\b \\f \\n \\r \\t "
             "\\uXXXX; write \\\\ for a backslash"},
            {"{\"a\": \"\\ud800\"}",
             "1:8 \"\\\" begins one of \\\" \\\\ \\/ \\b \\f \\n \\r \\t "
             "\\uXXXX; write \\\\ for a backslash"},
            {"{\"a\": \"\\ừ\"}",
             "1:8 \"\\\" begins one of \\\" \\\\ \\/ \\b \\f \\n \\r \\t "
             "\\uXXXX; write \\\\ for a backslash"},
            {"{\"a\": \"\\n\xFF\"}", "1:10 byte 0xFF is not UTF-8; save the file as UTF-8"},
            {"{\"a\": \"\xC3\"}", "1:8 byte 0xC3 is not UTF-8; save the file as UTF-8"},
            {"{\xE2\x80\x9C", "1:2 text stands in straight double quotes \"...\", found \"“\""},
            {"{\"a\": [",
             "1:8 the file ends before the bracket opened on line 1 is closed; add "
             "\"]\""},
            {"\xC3",
             "1:1 expected a value (text in double quotes, a number, true, false, null, a "
             "list or an object), found \"\xEF\xBF\xBD\""},
        };
        for (const Row& row : rows) {
            CAPTURE(row.text);
            Mistakes mistakes(true);
            CHECK(parse_json("f.json", row.text, mistakes) == nullptr);
            REQUIRE(mistakes.list().size() == 1);
            const ConfigMistake& mistake = mistakes.list()[0];
            CHECK(std::to_string(mistake.line) + ":" + std::to_string(mistake.column) + " " +
                      mistake.message ==
                  row.want);
        }
    }
}
