// A file descriptor that is closed with its owner.
#pragma once

#include <unistd.h>

namespace tonghop {

class FileDescriptor {
 public:
    explicit FileDescriptor(int descriptor) : descriptor_(descriptor) {}
    ~FileDescriptor() {
        if (descriptor_ >= 0) ::close(descriptor_);
    }
    FileDescriptor(const FileDescriptor&) = delete;
    FileDescriptor& operator=(const FileDescriptor&) = delete;

    explicit operator bool() const { return descriptor_ >= 0; }
    int get() const { return descriptor_; }

 private:
    int descriptor_;
};

}  // namespace tonghop
