#include "base/input_file.hpp"
#include "base/error.hpp"
#include "base/temporary_folder.hpp"

#include <doctest/doctest.h>
#include <sys/stat.h>

#include <optional>

namespace tonghop {

namespace {

std::optional<WorkbookFault> fault_of(const std::filesystem::path& path, std::uint64_t limit) {
    try {
        read_whole_file(path, limit);
    } catch (const WorkbookError& error) {
        return error.fault();
    }
    return std::nullopt;
}

}  // namespace

TEST_SUITE("base") {
    TEST_CASE("a regular file is read whole, up to the limit and not a byte more") {
        const TemporaryFolder folder;
        std::string bytes(200'000, 'x');
        bytes[3] = '\0';
        const auto file = folder.write("a.xlsx", bytes);
        CHECK(read_whole_file(file, 1 << 20) == bytes);
        CHECK(read_whole_file(file, bytes.size()) == bytes);
        CHECK(fault_of(file, bytes.size() - 1) == WorkbookFault::too_large);
        std::filesystem::create_symlink(file, folder.path() / "link.xlsx");
        CHECK(read_whole_file(folder.path() / "link.xlsx", 1 << 20) == bytes);
    }

    TEST_CASE("a received workbook that is a link to some other file is refused") {
        const TemporaryFolder folder;
        const auto secret = folder.write("secret.txt", "not sent by anybody");
        std::filesystem::create_symlink(secret, folder.path() / "report.xlsx");
        CHECK_THROWS_AS(InputFile(folder.path() / "report.xlsx", 1 << 20), WorkbookError);
        CHECK(InputFile(secret, 1 << 20).bytes().size() == 19);
    }

    TEST_CASE("what is no file with bytes in it is refused without waiting for it") {
        const TemporaryFolder folder;
        const auto pipe = folder.path() / "pipe.xlsx";
        REQUIRE(::mkfifo(pipe.c_str(), 0600) == 0);
        CHECK(fault_of(pipe, 100) == WorkbookFault::not_a_file);
        CHECK(fault_of(folder.path(), 100) == WorkbookFault::not_a_file);
        CHECK(fault_of(folder.path() / "none.xlsx", 100) == WorkbookFault::not_a_file);
        CHECK(fault_of("/dev/zero", 100) == WorkbookFault::not_a_file);
        CHECK(fault_of(folder.write("empty.xlsx", ""), 100) == WorkbookFault::empty_file);
        std::filesystem::create_symlink(pipe, folder.path() / "to-pipe.xlsx");
        CHECK(fault_of(folder.path() / "to-pipe.xlsx", 100) == WorkbookFault::not_a_file);
        std::filesystem::create_symlink("nowhere", folder.path() / "dangling.xlsx");
        CHECK(fault_of(folder.path() / "dangling.xlsx", 100) == WorkbookFault::not_a_file);
    }

    TEST_CASE("a huge sparse file is refused by its size, before any memory is taken") {
        const TemporaryFolder folder;
        const auto file = folder.write("huge.xlsx", "PK");
        std::filesystem::resize_file(file, std::uintmax_t{1} << 40U);
        CHECK(fault_of(file, 512U << 20U) == WorkbookFault::too_large);
    }

    TEST_CASE("a large file stays on the disk and gives the same bytes") {
        const TemporaryFolder folder;
        std::string bytes(InputFile::kHeld + 1000, ' ');
        for (std::size_t i = 0; i < bytes.size(); ++i) bytes[i] = static_cast<char>(i * 7 % 251);
        const auto path = folder.write("large.xlsx", bytes);
        const InputFile file(path, bytes.size());
        std::string buffer;
        REQUIRE(file.bytes().size() == bytes.size());
        CHECK(file.bytes().read(InputFile::kHeld - 5, 100, buffer) ==
              bytes.substr(InputFile::kHeld - 5, 100));
        CHECK(file.bytes().read(bytes.size() - 3, 100, buffer) == bytes.substr(bytes.size() - 3));
        CHECK(file.bytes().read(bytes.size() + 3, 100, buffer).empty());
        CHECK(sha256_hex(file.bytes()) == sha256_hex(bytes));
        CHECK(read_whole_file(path, bytes.size()) == bytes);
    }

    TEST_CASE("a file that becomes shorter while it is read is damaged, not a crash") {
        const TemporaryFolder folder;
        const auto path = folder.write("cut.xlsx", std::string(InputFile::kHeld + 1000, 'x'));
        const InputFile file(path, 1U << 24U);
        std::filesystem::resize_file(path, 100);
        std::string buffer;
        CHECK_THROWS_AS(file.bytes().read(0, 1000, buffer), WorkbookError);
    }

    TEST_CASE("SHA-256 agrees with the examples of FIPS 180-2") {
        CHECK(sha256_hex("") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
        CHECK(sha256_hex("abc") ==
              "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        CHECK(sha256_hex("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq") ==
              "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
    }
}

}  // namespace tonghop
