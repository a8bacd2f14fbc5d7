#include "report/rollup_workbook.hpp"

#include <doctest/doctest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <iterator>

#include "base/error.hpp"
#include "report/letterhead.hpp"
#include "report/matrix.hpp"
#include "report/summary_row.hpp"
#include "small_rollup.hpp"

namespace tonghop {
namespace {

using testing::small_rollup;
using testing::SmallRollup;

/// A file that is gone when the test is over.
class TemporaryFile {
 public:
    explicit TemporaryFile(const std::string& name)
        : path_(std::filesystem::temp_directory_path() /
                ("tonghop-report-" + std::to_string(getpid()) + name)) {}
    ~TemporaryFile() { std::filesystem::remove(path_); }
    TemporaryFile(const TemporaryFile&) = delete;
    TemporaryFile& operator=(const TemporaryFile&) = delete;
    const std::filesystem::path& path() const { return path_; }
    std::string bytes() const {
        std::ifstream stream(path_, std::ios::binary);
        return {std::istreambuf_iterator<char>(stream), {}};
    }

 private:
    std::filesystem::path path_;
};

/// The matrix of layout column `column` of the small roll-up, and how to find a row in it.
struct SmallMatrix {
    explicit SmallMatrix(const SmallRollup& rollup, std::size_t column)
        : content(rollup.content()),
          frame(content),
          matrix(make_matrix(frame, frame.columns()[column])) {}

    const TotalCell& total(std::string_view indicator) const {
        return matrix.totals[frame.row_of(indicator).value()];
    }
    const PlaceCell& cell(std::string_view indicator, std::size_t place) const {
        return matrix.cells[frame.row_of(indicator).value()][place];
    }

    RollupContent content;
    RollupFrame frame;
    Matrix matrix;
};

constexpr std::size_t kPlan = 0;
constexpr std::size_t kActual = 1;

}  // namespace

TEST_SUITE("report") {
    TEST_CASE("two writes of one roll-up are the same bytes") {
        const SmallRollup rollup = small_rollup();
        const TemporaryFile first("first.xlsx");
        const TemporaryFile second("second.xlsx");
        write_rollup_workbook(rollup.content(), first.path());
        write_rollup_workbook(rollup.content(), second.path());
        CHECK(first.bytes().substr(0, 2) == "PK");
        CHECK(first.bytes() == second.bytes());
    }

    TEST_CASE("a place that cannot be written to is an output error") {
        const SmallRollup rollup = small_rollup();
        CHECK_THROWS_AS(write_rollup_workbook(rollup.content(), "/nonexistent/folder/rollup.xlsx"),
                        OutputError);
    }

    TEST_CASE("every total has the formula of its indicator's rule") {
        const SmallRollup rollup = small_rollup();
        const SmallMatrix actual(rollup, kActual);
        struct Row {
            const char* indicator;
            const char* formula;
            const char* value;
        };
        const Row rows[] = {
            {"rice.area", "IF(COUNT(E6:G6)=0,\"\",SUM(E6:G6))", "61"},
            {"rice.yield", "IF(OR(NOT(ISNUMBER(D7)),N(D6)=0),\"\",ROUND(10*D7/D6,2))", "44.39"},
            {"health.rate",
             "IF(SUMPRODUCT(ISNUMBER(E12:G12)*ISNUMBER(E11:G11),E11:G11)=0,\"\","
             "ROUND(SUMPRODUCT(ISNUMBER(E12:G12)*ISNUMBER(E11:G11),E12:G12,E11:G11)/"
             "SUMPRODUCT(ISNUMBER(E12:G12)*ISNUMBER(E11:G11),E11:G11),1))",
             "94.9"},
            {"health.standard", "IF(COUNT(E13:G13)=0,\"\",COUNTIF(E13:G13,\">0\"))", "2"},
        };
        for (const Row& row : rows) {
            CAPTURE(row.indicator);
            CHECK(actual.total(row.indicator).formula == row.formula);
            CHECK(actual.total(row.indicator).value == Decimal::parse(row.value));
        }
    }

    TEST_CASE("a ratio whose totals rest on different places is made from the places with both") {
        const SmallRollup rollup = small_rollup();
        const SmallMatrix plan(rollup, kPlan);
        CHECK(plan.total("rice.yield").formula ==
              "IF(SUMPRODUCT(ISNUMBER(E7:G7)*ISNUMBER(E6:G6),E6:G6)=0,\"\","
              "ROUND(10*SUMPRODUCT(ISNUMBER(E7:G7)*ISNUMBER(E6:G6),E7:G7)/"
              "SUMPRODUCT(ISNUMBER(E7:G7)*ISNUMBER(E6:G6),E6:G6),2))");
        CHECK(plan.total("rice.yield").value == Decimal(41));
    }

    TEST_CASE("a figure that no formula gives stands as a constant, never beside a wrong formula") {
        SmallRollup rollup = small_rollup();
        for (ConsolidatedFigure& figure : rollup.consolidation.figures) {
            if (figure.indicator == "rice.area" && figure.scenario == Scenario::actual) {
                figure.amount->value = Decimal(62);
            }
        }
        const SmallMatrix actual(rollup, kActual);
        CHECK(actual.total("rice.area").formula.empty());
        CHECK(actual.total("rice.area").value == Decimal(62));
    }

    TEST_CASE("a total says which suspected slips stand in it") {
        SmallRollup rollup = small_rollup();
        for (const Observation& observation : rollup.observations) {
            const SeriesKey& key = observation.key;
            if (key.indicator != "pop.total" || key.place != "06352") continue;
            Finding slip;
            slip.code = "unit-slip";
            slip.detail = "unit";
            slip.source = observation.source;
            // It stands where the unit of measure is written, beside the figure.
            slip.source.cell->column = 2;
            slip.args = {{"factor", "1000"}, {"cells", observation.source.cell->to_string()}};
            rollup.findings.push_back(slip);
        }
        const SmallMatrix actual(rollup, kActual);
        CHECK(actual.total("pop.total").doubt == "gồm Vũ Lễ 3.000 nghi sai 1.000 lần");
        CHECK(actual.cell("pop.total", 2).mark == PlaceCell::Mark::look);
        CHECK(actual.total("rice.area").doubt.empty());
        const SmallMatrix plan(rollup, kPlan);
        const std::vector<Matrix> matrices{plan.matrix, actual.matrix};
        const SummaryRow row(actual.frame, matrices, actual.frame.row_of("pop.total").value());
        CHECK(row.remarks().find("Lũy kế: gồm Vũ Lễ 3.000 nghi sai 1.000 lần") !=
              std::string::npos);
    }

    TEST_CASE("the remarks name whose figure was rejected, and in which column") {
        const SmallRollup rollup = small_rollup();
        const SmallMatrix plan(rollup, kPlan);
        const SmallMatrix actual(rollup, kActual);
        const std::vector<Matrix> matrices{plan.matrix, actual.matrix};
        const SummaryRow row(actual.frame, matrices, actual.frame.row_of("goat.head").value());
        CHECK(row.remarks().find("Lũy kế: loại số của Vũ Lễ") != std::string::npos);
    }

    TEST_CASE("targets with a comparator are texts and their total has no formula") {
        const SmallRollup rollup = small_rollup();
        const SmallMatrix plan(rollup, kPlan);
        CHECK(plan.cell("goat.head", 0).text == "> 100");
        CHECK_FALSE(plan.cell("goat.head", 0).number.has_value());
        CHECK(plan.total("goat.head").text == "> 250");
        CHECK(plan.total("goat.head").formula.empty());
    }

    TEST_CASE("nil is a zero that shows as a dash, rejected and missing are blank") {
        const SmallRollup rollup = small_rollup();
        const SmallMatrix actual(rollup, kActual);
        CHECK(actual.cell("goat.head", 0).nil);
        CHECK(actual.cell("goat.head", 0).number == Decimal(0));
        const PlaceCell& rejected = actual.cell("goat.head", 2);
        CHECK(rejected.mark == PlaceCell::Mark::rejected);
        CHECK_FALSE(rejected.number.has_value());
        CHECK(rejected.comment.find("Cần một số cho \"Dê\"") == 0);
        CHECK(rejected.comment.find("=VuLe.xlsx!T6!") != std::string::npos);
        const PlaceCell& missing = actual.cell("ntm.criteria", 2);
        CHECK_FALSE(missing.number.has_value());
        CHECK(missing.text.empty());
    }

    TEST_CASE("what does not add up has neither formula nor figure") {
        const SmallRollup rollup = small_rollup();
        const SmallMatrix actual(rollup, kActual);
        CHECK(actual.total("ntm.criteria").formula.empty());
        CHECK_FALSE(actual.total("ntm.criteria").value.has_value());
    }

    TEST_CASE("an indicator that the layout does not name is shown under a section of its own") {
        const SmallRollup rollup = small_rollup();
        const SmallMatrix actual(rollup, kActual);
        const std::size_t row = actual.frame.row_of("pig.head").value();
        CHECK(actual.frame.rows()[row - 1].title == "CHỈ TIÊU KHÁC");
        CHECK(actual.frame.rows()[row - 1].number == "III");
        CHECK(actual.total("pig.head").value == Decimal(1500));
    }

    TEST_CASE("without a parent places stand side by side") {
        SmallRollup rollup = small_rollup();
        rollup.config.profile.parent.clear();
        const SmallMatrix actual(rollup, kActual);
        CHECK(actual.matrix.geometry.first_place() == MatrixGeometry::kTotalColumn);
        CHECK(actual.total("rice.area").formula.empty());
        CHECK_FALSE(actual.total("rice.area").value.has_value());
    }

    TEST_CASE("the day of signing is written as the decree has it") {
        struct Row {
            const char* day;
            const char* written;
        };
        const Row rows[] = {
            {"2024-07-05", "Bắc Sơn, ngày 05 tháng 7 năm 2024"},
            {"2024-02-15", "Bắc Sơn, ngày 15 tháng 02 năm 2024"},
            {"2024-12-31", "Bắc Sơn, ngày 31 tháng 12 năm 2024"},
            {"", "Bắc Sơn, ngày ..... tháng ..... năm ......"},
        };
        for (const Row& row : rows) {
            CHECK(signing_day("Bắc Sơn", row.day) == row.written);
        }
    }
}

}  // namespace tonghop
