#include "formats/number_format.hpp"

#include <doctest/doctest.h>

#include <limits>
#include <string>

using namespace tonghop;

TEST_SUITE("formats") {
    TEST_CASE("General shows at most eleven characters besides the sign") {
        struct Row {
            double value;
            std::string want;
        };
        const Row rows[] = {{0, "0"},
                            {-0.0, "0"},
                            {1, "1"},
                            {-12.5, "-12.5"},
                            {0.1 + 0.2, "0.3"},
                            {1177.1999999999998, "1177.2"},
                            {0.123456789012, "0.123456789"},
                            {123456.789012, "123456.789"},
                            {1234567890.5, "1234567891"},
                            {12345678901.0, "12345678901"},
                            {123456789012.0, "1.23457E+11"},
                            {99999999999.6, "1E+11"},
                            {100000000000.0, "1E+11"},
                            {-123456789012.0, "-1.23457E+11"},
                            {0.0001, "0.0001"},
                            {0.00001, "0.00001"},
                            {0.0001234567890, "0.000123457"},
                            {0.000012345678, "1.23457E-05"},
                            {1e-10, "1E-10"},
                            {1e100, "1E+100"},
                            {1.5e-300, "1.5E-300"}};
        for (const Row& row : rows) {
            CAPTURE(row.value);
            CHECK(show_general(row.value) == row.want);
        }
    }

    TEST_CASE("numbers are shown as Excel shows them") {
        struct Row {
            std::string code;
            double value;
            std::string want;
        };
        const Row rows[] = {
            {"", 1789.2, "1789.2"},
            {"General", 1789.2, "1789.2"},
            {"GENERAL", 2, "2"},
            {"0", 1789.5, "1790"},
            {"0", -0.4, "-0"},
            {"0", 0, "0"},
            {"0.00", 1.005, "1.01"},  // on the decimal Excel shows, not on the binary below it
            {"0.00", 2.675, "2.68"},
            {"0.0", 9.95, "10.0"},
            {"000", 7, "007"},
            {"#", 0, ""},
            {"#.##", 0.5, ".5"},
            {"#.##", 3, "3."},
            {"0.0#", 3, "3.0"},
            {"?.??", 1.5, "1.5 "},
            {"#,##0", 1234567.8, "1,234,568"},
            {"#,##0", 12, "12"},
            {"#,##0.00", 1234.5, "1,234.50"},
            {"#,##0", -1234, "-1,234"},
            {"0,000", 12, "0,012"},
            {"#,##0,", 1234567, "1,235"},
            {"0.0,,", 1234567890, "1234.6"},
            {"#,##0,.0", 1234567, "1,234.6"},
            {"0%", 0.125, "13%"},
            {"0.0%", 0.1234, "12.3%"},
            {"0.00E+00", 12345.678, "1.23E+04"},
            {"0.00E+00", 0.00012345, "1.23E-04"},
            {"0.0E+0", 9.99, "1.0E+1"},
            {"0.00E-00", 12345, "1.23E04"},
            {"##0.0E+0", 12345, "12.3E+3"},
            {"0.00E+00", 0, "0.00E+00"},
            {"#,##0.0;(#,##0.0)", -1234.56, "(1,234.6)"},
            {"0;-0;\"không\"", 0, "không"},
            {"0;;", -5, ""},
            {"0;;", 0, ""},
            {"0;-0;;@", 0, ""},
            {"[Red]0;[Blue]-0", -3, "-3"},
            {"[>=1000]#,##0,\"k\";0", 12345, "12k"},
            {"[>=1000]#,##0,\"k\";0", 12, "12"},
            {"[<0]\"âm \"0;0", -3, "âm 3"},
            {"[>100]0;[<-100]0;\"ít\"", -5, "-ít"},
            {"#,##0 \"đ\"", 1500, "1,500 đ"},
            {"#,##0\\ \"tấn\"", 12.4, "12 tấn"},
            {"0.0 tạ/ha", 54.25, "54.3 tạ/ha"},
            {"[$₫-42A] #,##0", 1500, "₫ 1,500"},
            {"[$-42A]0.0", 1.25, "1.3"},
            {"_(* #,##0_);_(* (#,##0);_(* \"-\"_);_(@_)", 1234, " 1,234 "},
            {"_(* #,##0_);_(* (#,##0);_(* \"-\"_);_(@_)", -1234, " (1,234)"},
            {"_(* #,##0_);_(* (#,##0);_(* \"-\"_);_(@_)", 0, " - "},
            {"000-000-0000", 9123456789, "912-345-6789"},
            {"(###) ###-####", 9123456789, "(912) 345-6789"},
            {"@", 12.5, "12.5"},
            {"\"x\"", 5, "x"},
            {"General\" hộ\"", 5, "5 hộ"},
            {"# ?/?", 0.5, " 1/2"},
            {"# ?/?", 2.25, "2 1/4"},
            {"# ?\?/?\?", 3.14159265, "3  1/7 "},
            {"# ?/?", 5, "5    "},
            {"# ?/?", 12.3, "12 1/3"},
            {"# ?/?", -123.456, "-123 1/2"},
            {"# ?\?/?\?", -123.456, "-123 26/57"},
            {"?/?", 1.5, "3/2"},
            {"# ?/8", 0.25, " 2/8"},
            {"# ?\?/100", 0.5, " 50/100"},
            {"# ?/?", 0.99999, "1    "},
            {"# ?/?", -1.5, "-1 1/2"},
        };
        for (const Row& row : rows) {
            CAPTURE(row.code);
            CAPTURE(row.value);
            CHECK(NumberFormat(row.code).show(row.value) == row.want);
        }
    }

    TEST_CASE("dates and times are shown as Excel shows them") {
        const double moment = 45444.5634375;  // Saturday 2024-06-01 13:31:21
        struct Row {
            std::string code;
            double value;
            std::string want;
        };
        const Row rows[] = {
            {"m/d/yyyy", moment, "6/1/2024"},
            {"dd/mm/yyyy", moment, "01/06/2024"},
            {"d-mmm-yy", moment, "1-Jun-24"},
            {"dddd, d mmmm yyyy", moment, "Saturday, 1 June 2024"},
            {"ddd mmmmm", moment, "Sat J"},
            {"yyyy\\-mm\\-dd hh:mm:ss", moment, "2024-06-01 13:31:21"},
            {"h:mm AM/PM", moment, "1:31 PM"},
            {"h:mm a/p", moment, "1:31 P"},
            {"h AM/PM", 45444.0, "12 AM"},
            {"mm:ss", moment, "31:21"},
            {"[h]:mm", 1.5, "36:00"},
            {"[mm]:ss", 0.0625, "90:00"},
            {"[ss]", 0.0001, "09"},
            {"[hh]:mm:ss", 0.25, "06:00:00"},
            {"mm:ss.0", 0.00001, "00:00.9"},
            {"ss.000", 0.5 / 86400, "00.500"},
            {"h:mm:ss", 0.9999999, "0:00:00"},
            {"[h]:mm:ss", 0.9999999, "24:00:00"},
            {"m/d/yyyy", 60, "2/29/1900"},
            {"m/d/yyyy", -1, "-1"},
            {"m/d/yyyy", 2958466, "2958466"},
            {"\"ngày\" dd \"tháng\" mm \"năm\" yyyy", moment, "ngày 01 tháng 06 năm 2024"},
            {"[$-42A]d mmm;@", moment, "1 Jun"},
        };
        for (const Row& row : rows) {
            CAPTURE(row.code);
            CHECK(NumberFormat(row.code).show(row.value) == row.want);
        }
    }

    TEST_CASE("texts pass through the text section") {
        CHECK(NumberFormat("General").show_text("Xã") == "Xã");
        CHECK(NumberFormat("0;0;0;\"[\"@\"]\"").show_text("Xã") == "[Xã]");
        CHECK(NumberFormat("@ \"xã\"").show_text("Vũ Lễ") == "Vũ Lễ xã");
        CHECK(NumberFormat("0.0").show_text("Xã") == "Xã");
    }

    TEST_CASE("a format is a date by its first section, whatever stands in quotes and brackets") {
        struct Row {
            std::string code;
            DateParts want;
        };
        const Row rows[] = {
            {"General", DateParts::none},
            {"0.00", DateParts::none},
            {"dd/mm/yyyy", DateParts::calendar},
            {"h:mm", DateParts::time},
            {"[h]:mm:ss", DateParts::time},
            {"mm:ss.0", DateParts::time},
            {"mmm-yy", DateParts::calendar},
            {"\"dd\"0", DateParts::none},
            {"[Red]0", DateParts::none},
            {"[Yellow]dd", DateParts::calendar},
            {"0\\d", DateParts::none},
            {"#,##0 \"đ\"", DateParts::none},
            {"0.0 tạ/ha", DateParts::none},
            {"0;dd/mm", DateParts::none},
            {"[$-409]d-mmm-yy;@", DateParts::calendar},
            {"_d0", DateParts::none},
            {"@", DateParts::none},
            {"", DateParts::none},
            {"\"ngày \"0", DateParts::none},
            {"yyyy", DateParts::calendar},
        };
        for (const Row& row : rows) {
            CAPTURE(row.code);
            CHECK(date_parts(row.code) == row.want);
        }
        for (const unsigned id : {14U, 15U, 16U, 17U, 22U}) {
            CHECK(date_parts(builtin_number_format(id)) == DateParts::calendar);
        }
        for (const unsigned id : {18U, 19U, 20U, 21U, 45U, 46U, 47U}) {
            CHECK(date_parts(builtin_number_format(id)) == DateParts::time);
        }
        for (const unsigned id :
             {0U, 1U, 4U, 9U, 11U, 13U, 23U, 36U, 37U, 44U, 48U, 49U, 163U, 9999U}) {
            CHECK(date_parts(builtin_number_format(id)) == DateParts::none);
        }
    }

    TEST_CASE("senseless codes still show something, in no time") {
        for (const std::string& code : {std::string(5000, '['),
                                        std::string(5000, '"'),
                                        std::string("[") + std::string(3, '"'),
                                        std::string("\\"),
                                        std::string("_"),
                                        std::string("*"),
                                        std::string("E+"),
                                        std::string("0E+"),
                                        std::string("/"),
                                        std::string("?/"),
                                        std::string("0/0"),
                                        std::string("[<>]0"),
                                        std::string("[$"),
                                        std::string("[$]"),
                                        std::string("."),
                                        std::string(",,,"),
                                        std::string(";;;;;;"),
                                        std::string("%%%%"),
                                        std::string("0.0.0"),
                                        std::string("@@;@"),
                                        std::string("[h"),
                                        std::string(5000, '0'),
                                        std::string(200, 's'),
                                        std::string("[") + std::string(3000, 'h') + "]",
                                        std::string("d\xFF\xFE")}) {
            const NumberFormat format(code);
            for (const double value :
                 {0.0, -1.5, 45444.5, 1e300, -1e-300, std::numeric_limits<double>::infinity()}) {
                CHECK(format.show(value).size() < 10'000);
            }
        }
    }
}
