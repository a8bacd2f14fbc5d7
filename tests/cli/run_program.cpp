#include "cli/run_program.hpp"

#include "base/temporary_folder.hpp"

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdlib>
#include <string_view>

namespace tonghop::test {
namespace {

bool is_of_language_or_time(std::string_view variable) {
    return variable.starts_with("LANG") || variable.starts_with("LC_") ||
           variable.starts_with("TZ=");
}

std::vector<char*> pointers(std::vector<std::string>& texts) {
    std::vector<char*> made;
    for (std::string& text : texts) made.push_back(text.data());
    made.push_back(nullptr);
    return made;
}

}  // namespace

Ran run(const std::vector<std::string>& command, const Surroundings& surroundings) {
    const TemporaryFolder said;
    const std::string out = (said.path() / "out").string();
    const std::string err = (said.path() / "err").string();
    std::vector<std::string> arguments = command;
    std::vector<std::string> variables = surroundings.environment;
    for (char** variable = environ; *variable != nullptr; ++variable)
        if (!is_of_language_or_time(*variable)) variables.emplace_back(*variable);

    posix_spawn_file_actions_t actions;
    ::posix_spawn_file_actions_init(&actions);
    const int flags = O_WRONLY | O_CREAT | O_TRUNC;
    ::posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
    ::posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, out.c_str(), flags, 0600);
    ::posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, err.c_str(), flags, 0600);
    ::posix_spawn_file_actions_addchdir_np(&actions, surroundings.folder.c_str());
    pid_t child = 0;
    const int fault = ::posix_spawn(&child, arguments.front().c_str(), &actions, nullptr,
                                    pointers(arguments).data(), pointers(variables).data());
    ::posix_spawn_file_actions_destroy(&actions);
    if (fault != 0) throw std::runtime_error("cannot start " + arguments.front());
    int status = 0;
    if (::waitpid(child, &status, 0) != child) throw std::runtime_error("no child to wait for");
    return {WIFEXITED(status) ? WEXITSTATUS(status) : -WTERMSIG(status), bytes_of(out),
            bytes_of(err)};
}

Ran run_program(std::vector<std::string> arguments, const Surroundings& surroundings) {
    arguments.insert(arguments.begin(), TONGHOP_PROGRAM);
    return run(arguments, surroundings);
}

}  // namespace tonghop::test
