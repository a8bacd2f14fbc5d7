#include "report/cells_output.hpp"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include <cmath>
#include <limits>
#include <random>
#include <string>

using namespace tonghop;

namespace {

struct Example {
    Sheet sheet{"T5", false};
    Cell cell;

    std::string print(CellsFormat format, bool name_file = false) {
        sheet.add(cell);
        sheet.seal();
        std::string line;
        append_cell(sheet, sheet.cells().front(), "BC \"Vũ Lễ\".xlsx", {format, name_file}, line);
        return line;
    }
};

Example number_cell() {
    Example example;
    example.cell.ref = {5, 1};
    example.cell.type = CellType::number;
    example.cell.number = 1789.2;
    example.cell.shown = "1,789.2";
    return example;
}

Example text_cell(std::string text) {
    Example example;
    example.cell.type = CellType::text;
    example.cell.text = std::move(text);
    return example;
}

}  // namespace

TEST_SUITE("report") {
    TEST_CASE("a number is printed with its stored digits and as it is shown") {
        CHECK(number_cell().print(CellsFormat::text) == "T5!B6  number  1789.2  1,789.2\n");
        CHECK(number_cell().print(CellsFormat::jsonl) ==
              "{\"sheet\":\"T5\",\"ref\":\"B6\",\"type\":\"number\",\"value\":1789.2,"
              "\"text\":\"1,789.2\"}\n");
    }

    TEST_CASE("formula, font, hiding and merging are told where they apply") {
        Example example = number_cell();
        example.cell.has_formula = true;
        example.cell.formula = "B5*2";
        example.cell.font = ".VnTime";
        example.cell.hidden = true;
        example.sheet.add_merge({{5, 1}, {6, 2}});
        Example same = example;
        CHECK(example.print(CellsFormat::text) ==
              "T5!B6  number  1789.2  1,789.2  =B5*2  [B6:C7]  [hidden]\n");
        CHECK(same.print(CellsFormat::jsonl, true) ==
              "{\"file\":\"BC \\\"Vũ Lễ\\\".xlsx\",\"sheet\":\"T5\",\"ref\":\"B6\","
              "\"type\":\"number\",\"value\":1789.2,\"formula\":\"B5*2\",\"text\":\"1,789.2\","
              "\"font\":\".VnTime\",\"hidden\":true,\"merged\":\"B6:C7\"}\n");
    }

    TEST_CASE("decoded text is printed with the text as stored") {
        Example example = text_cell("Diện tích");
        example.cell.raw = "DiÖn tÝch";
        example.cell.encoding = LegacyEncoding::tcvn3;
        Example same = example;
        CHECK(example.print(CellsFormat::text) == "T5!A1  text  \"Diện tích\"\n");
        CHECK(same.print(CellsFormat::jsonl) ==
              "{\"sheet\":\"T5\",\"ref\":\"A1\",\"type\":\"text\",\"value\":\"Diện tích\","
              "\"raw\":\"DiÖn tÝch\"}\n");
    }

    TEST_CASE("each type has its value") {
        struct Row {
            CellType type;
            double number;
            std::string text;
            std::string line;  // of the text form, behind the address
            std::string value;
        };
        const Row rows[] = {
            {CellType::boolean, 1, "", "boolean  TRUE", "true"},
            {CellType::boolean, 0, "", "boolean  FALSE", "false"},
            {CellType::error, 0, "#DIV/0!", "error  #DIV/0!", "\"#DIV/0!\""},
            {CellType::text, 0, "Xã", "text  \"Xã\"", "\"Xã\""},
            {CellType::date, 45444.25, "", "date  2024-06-01T06:00:00  ",
             "\"2024-06-01T06:00:00\""},
            {CellType::blank, 0, "", "blank  ?", "null"},
        };
        for (const Row& row : rows) {
            Example example;
            example.cell.type = row.type;
            example.cell.number = row.number;
            example.cell.text = row.text;
            Example same = example;
            CHECK(example.print(CellsFormat::text) == "T5!A1  " + row.line + "\n");
            CHECK(nlohmann::json::parse(same.print(CellsFormat::jsonl))["value"].dump() ==
                  row.value);
        }
    }

    TEST_CASE("a hostile text moves no cursor, turns no line and stays valid JSON") {
        const std::string hostile = "a\nb\tc\x1B[31m\u202Ed\u2066\x7F\u0085\"\\";
        CHECK(text_cell(hostile).print(CellsFormat::text) ==
              "T5!A1  text  \"a\\nb\\tc\\u{001b}[31m\\u{202e}d\\u{2066}\\u{007f}\\u{0085}\"\\\"\n");
        const std::string line = text_cell(hostile + '\0').print(CellsFormat::jsonl);
        CHECK(line.find('\n') == line.size() - 1);
        CHECK(nlohmann::json::parse(line)["value"] == hostile + '\0');
    }

    TEST_CASE("numbers have the fewest digits that read back as the same double") {
        struct Row {
            double value;
            std::string want;
        };
        const Row rows[] = {{0, "0"},
                            {-0.0, "-0"},
                            {100000, "100000"},
                            {0.1 + 0.2, "0.30000000000000004"},
                            {1e-6, "0.000001"},
                            {1e-7, "1e-07"},
                            {6541055000, "6541055000"},
                            {1e17, "1e+17"},
                            {123456789012345678.0, "1.2345678901234568e+17"},
                            {5e-324, "5e-324"},
                            {std::numeric_limits<double>::max(), "1.7976931348623157e+308"}};
        for (const Row& row : rows) CHECK(shortest_number(row.value) == row.want);
        std::mt19937_64 random(1);
        for (int i = 0; i < 2000; ++i) {
            const double value = std::ldexp(static_cast<double>(random() >> 11),
                                            static_cast<int>(random() % 200) - 150);
            REQUIRE(nlohmann::json::parse(shortest_number(value)).get<double>() == value);
        }
    }

    TEST_CASE("counts are one line for a person and one for a program") {
        CellCounts counts;
        counts.cells = 4;
        counts.numbers = 2;
        counts.texts = 1;
        counts.blanks = 1;
        counts.sum = 3.5L;
        counts.text_bytes = 9;
        CellCounts total;
        total += counts;
        total += counts;
        std::string text;
        append_counts(counts, "a.xlsx", {CellsFormat::text, false}, text);
        append_counts(total, "", {CellsFormat::jsonl, false}, text);
        CHECK(text ==
              "a.xlsx  cells 4  numbers 2  dates 0  texts 1  booleans 0  errors 0  blanks 1  "
              "sum 3.5  text-bytes 9\n"
              "{\"total\":true,\"cells\":8,\"numbers\":4,\"dates\":0,\"texts\":2,\"booleans\":0,"
              "\"errors\":0,\"blanks\":2,\"sum\":7,\"text_bytes\":18}\n");
    }

    TEST_CASE("every reason not to read a workbook has a sentence in both languages") {
        for (int fault = 0; fault <= static_cast<int>(WorkbookFault::damaged); ++fault) {
            const auto reason = static_cast<WorkbookFault>(fault);
            CHECK_FALSE(unreadable_reason(reason, Language::vietnamese).empty());
            CHECK_FALSE(unreadable_reason(reason, Language::english).empty());
        }
    }
}
