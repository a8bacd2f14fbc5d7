#include "config/write_mapping.hpp"

#include <doctest/doctest.h>

#include "config/load.hpp"
#include "config/parse_mapping.hpp"

using namespace tonghop;

TEST_SUITE("config") {
    TEST_CASE("every shipped mapping is written so that it loads as it was") {
        const Configuration config = load_catalogues(TONGHOP_SOURCE_DIR "/mappings");
        REQUIRE(config.mappings.size() > 20);
        for (const Mapping& mapping : config.mappings) {
            CAPTURE(mapping.file);
            const std::string written = mapping_json(mapping);
            const Mapping loaded = parse_mapping(written, mapping.file, config);
            CHECK(mapping_json(loaded) == written);
            CHECK(loaded.tables.size() == mapping.tables.size());
            CHECK(loaded.labels.size() == mapping.labels.size());
            CHECK(loaded.marks == mapping.marks);
        }
    }

    TEST_CASE("notes stand beside what they are about") {
        Mapping mapping;
        mapping.form = "thu";
        mapping.recognise = {{{"*"}, {}, {}, {}}};
        mapping.tables.resize(1);
        mapping.tables[0].indicator = {"Chỉ tiêu"};
        ColumnSpec column;
        column.header = {"KH năm {year}"};
        mapping.tables[0].columns = {column};
        mapping.labels = {{"Đường hoa", {}}};
        const std::string json = mapping_json(
            mapping, {"of the report", {"of the table"}, {{"of the column"}}, "of the labels"});
        for (const char* note :
             {"of the report", "of the table", "of the column", "of the labels"}) {
            CAPTURE(note);
            CHECK(json.find(note) != std::string::npos);
        }
    }
}
