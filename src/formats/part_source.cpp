#include "formats/part_source.hpp"

#include "formats/faults.hpp"

#include <isa-l/igzip_lib.h>
#include <libdeflate.h>

#include <algorithm>
#include <cstring>

namespace tonghop {
namespace {

// What every way of inflating owes: the declared size, the declared checksum, the budget.
class CheckedSource : public ByteSource {
 public:
    CheckedSource(const ZipEntry& entry, Inflater& inflater) : entry_(entry), inflater_(inflater) {}

    std::size_t read(char* out, std::size_t capacity) final {
        const std::size_t got = produce(out, capacity);
        done_ += got;
        inflater_.spend(got);
        if (done_ > entry_.size) refuse_damaged(entry_.name + ": longer than it declares");
        checksum_ = libdeflate_crc32(checksum_, out, got);
        if (got == 0 && !checked_) check_end();
        return got;
    }
    std::size_t preferred_window() const override { return MemorySource::kWindow; }

 protected:
    virtual std::size_t produce(char* out, std::size_t capacity) = 0;
    const ZipEntry& entry() const { return entry_; }
    Inflater& inflater() { return inflater_; }
    std::uint64_t left() const { return entry_.size - done_; }
    [[noreturn]] void refuse_stream() const {
        refuse_damaged(entry_.name + ": its compressed data is damaged");
    }

 private:
    void check_end() {
        checked_ = true;
        if (done_ != entry_.size) refuse_damaged(entry_.name + ": shorter than it declares");
        if (checksum_ != entry_.crc32) refuse_damaged(entry_.name + ": checksum does not match");
    }

    const ZipEntry& entry_;
    Inflater& inflater_;
    std::uint64_t done_ = 0;
    std::uint32_t checksum_ = 0;
    bool checked_ = false;
};

class StoredSource : public CheckedSource {
 public:
    using CheckedSource::CheckedSource;

 protected:
    std::size_t produce(char* out, std::size_t capacity) override {
        const auto count = static_cast<std::size_t>(std::min<std::uint64_t>(left(), capacity));
        const std::uint64_t at = entry().payload_at + (entry().size - left());
        std::memcpy(out, inflater().archive().read(at, count, buffer_).data(), count);
        return count;
    }

 private:
    std::string buffer_;
};

// A small part: one call, straight into the reader's buffer.
class WholeSource : public CheckedSource {
 public:
    using CheckedSource::CheckedSource;
    std::size_t preferred_window() const override { return static_cast<std::size_t>(entry().size); }

 protected:
    std::size_t produce(char* out, std::size_t capacity) override {
        if (!inflated_) {
            inflated_ = true;
            const auto size = static_cast<std::size_t>(entry().size);
            if (capacity >= size) return inflate(out, size);
            kept_.resize(size);
            kept_.resize(inflate(kept_.data(), size));
        }
        const std::size_t count = std::min(capacity, kept_.size() - taken_);
        std::memcpy(out, kept_.data() + taken_, count);
        taken_ += count;
        return count;
    }

 private:
    std::size_t inflate(char* out, std::size_t capacity) {
        const auto got = inflater().inflate(entry(), out, capacity);
        if (!got) refuse_stream();
        return *got;
    }

    bool inflated_ = false;
    std::string kept_;
    std::size_t taken_ = 0;
};

class WindowedSource : public CheckedSource {
 public:
    WindowedSource(const ZipEntry& entry, Inflater& inflater)
        : CheckedSource(entry, inflater),
          state_(std::make_unique_for_overwrite<inflate_state>()),
          unfed_(entry.payload_size) {
        isal_inflate_init(state_.get());
        state_->avail_in = 0;
    }

 protected:
    std::size_t produce(char* out, std::size_t capacity) override {
        capacity = std::min<std::size_t>(capacity, 1U << 30);
        state_->next_out = reinterpret_cast<std::uint8_t*>(out);
        state_->avail_out = static_cast<std::uint32_t>(capacity);
        while (state_->avail_out > 0 && state_->block_state != ISAL_BLOCK_FINISH) {
            if (state_->avail_in == 0) feed();
            const std::uint32_t before_in = state_->avail_in;
            const std::uint32_t before_out = state_->avail_out;
            if (isal_inflate(state_.get()) != ISAL_DECOMP_OK) refuse_stream();
            const bool stuck = state_->avail_in == before_in && state_->avail_out == before_out;
            if (stuck && unfed_ == 0) refuse_stream();
        }
        if (state_->block_state == ISAL_BLOCK_FINISH && (state_->avail_in > 0 || unfed_ > 0)) {
            refuse_stream();
        }
        return capacity - state_->avail_out;
    }

 private:
    void feed() {
        const std::uint64_t at = entry().payload_at + (entry().payload_size - unfed_);
        const std::string_view piece =
            inflater().archive().read(at, std::min(unfed_, kFed), buffer_);
        state_->next_in = reinterpret_cast<std::uint8_t*>(const_cast<char*>(piece.data()));
        state_->avail_in = static_cast<std::uint32_t>(piece.size());
        unfed_ -= piece.size();
    }

    static constexpr std::uint64_t kFed = 64 << 10;

    std::unique_ptr<inflate_state> state_;
    std::string buffer_;
    std::uint64_t unfed_;  // compressed bytes
};

// One for each thread: to make the tables costs more than to inflate a small part with them.
libdeflate_decompressor* decompressor() {
    struct Free {
        void operator()(libdeflate_decompressor* kept) const { libdeflate_free_decompressor(kept); }
    };
    thread_local const std::unique_ptr<libdeflate_decompressor, Free> kept(
        libdeflate_alloc_decompressor());
    if (kept == nullptr) throw std::bad_alloc();
    return kept.get();
}

}  // namespace

Inflater::Inflater(InputBytes archive, std::uint64_t limit)
    : archive_(archive), limit_(limit), left_(limit) {}

void Inflater::spend(std::uint64_t bytes) {
    if (bytes > left_) {
        refuse_over(Limit::inflated_bytes, limit_, "zip");
    }
    left_ -= bytes;
}

std::optional<std::size_t> Inflater::inflate(const ZipEntry& entry, char* out,
                                             std::size_t capacity) {
    const std::string_view stream = archive_.read(entry.payload_at, entry.payload_size, buffer_);
    std::size_t got = 0;
    std::size_t used = 0;
    const auto result = libdeflate_deflate_decompress_ex(decompressor(), stream.data(),
                                                         stream.size(), out, capacity, &used, &got);
    if (result != LIBDEFLATE_SUCCESS || used != stream.size()) return std::nullopt;
    return got;
}

std::size_t MemorySource::read(char* out, std::size_t capacity) {
    const std::size_t count = std::min({capacity, rest_.size(), window_});
    if (count > 0) std::memcpy(out, rest_.data(), count);
    rest_.remove_prefix(count);
    return count;
}

std::unique_ptr<ByteSource> open_part(const ZipEntry& entry, const ReadLimits& limits,
                                      Inflater& inflater) {
    constexpr std::uint64_t kRatioMatters = 1 << 20;
    if (entry.size > kRatioMatters && entry.size / limits.inflate_ratio >= entry.payload_size) {
        refuse_over(Limit::inflate_ratio, limits.inflate_ratio, entry.name);
    }
    if (entry.size > inflater.left()) inflater.spend(entry.size);  // refuses before any work
    if (!entry.deflated) return std::make_unique<StoredSource>(entry, inflater);
    if (entry.size <= kWholePart) return std::make_unique<WholeSource>(entry, inflater);
    return std::make_unique<WindowedSource>(entry, inflater);
}

}  // namespace tonghop
