#include "server/page_images.h"

#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <fstream>
#include <iterator>

namespace svea::server {
namespace {

// The exit status of pdftoppm, or the error that kept it from starting.
Result<int> run_pdftoppm(std::string pdf, std::string prefix) {
  std::string name = "pdftoppm";
  std::string resolution_flag = "-r";
  std::string resolution = "80";
  std::string png = "-png";
  std::array<char*, 7> arguments{
      name.data(), resolution_flag.data(), resolution.data(), png.data(), pdf.data(), prefix.data(), nullptr};
  pid_t process = 0;
  if (::posix_spawnp(&process, name.c_str(), nullptr, nullptr, arguments.data(), environ) != 0)
    return fail(ErrorKind::unavailable, "pdftoppm_missing",
                {"Sidorna går inte att rita: programmet pdftoppm finns inte här. Installera paketet "
                 "poppler-utils och mät igen.",
                 "The pages cannot be drawn: the program pdftoppm is not here. Install the package "
                 "poppler-utils and measure again."});
  int status = 0;
  while (::waitpid(process, &status, 0) < 0)
    if (errno != EINTR) return -1;
  return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

}  // namespace

Result<std::vector<std::string>> page_images(const std::filesystem::path& pdf) {
  const auto prefix = pdf.stem().string() + "-page";
  if (TRY(run_pdftoppm(pdf.string(), (pdf.parent_path() / prefix).string())) != 0)
    return fail(ErrorKind::internal, "pages_not_drawn",
                {"Sidorna gick inte att rita. Mät igen; blir det fel på nytt, se serverns logg.",
                 "The pages could not be drawn. Measure again; if it fails anew, see the server's log."},
                pdf.filename().string());
  std::vector<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::directory_iterator(pdf.parent_path()))
    if (entry.path().extension() == ".png" && entry.path().filename().string().starts_with(prefix))
      files.push_back(entry.path());
  // pdftoppm pads the numbers of the pages.
  std::ranges::sort(files);
  std::vector<std::string> images;
  for (const auto& file : files) {
    std::ifstream in(file, std::ios::binary);
    images.emplace_back(std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>());
  }
  return images;
}

}  // namespace svea::server
