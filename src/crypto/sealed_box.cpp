#include "crypto/sealed_box.h"

#include "crypto/sodium_ready.h"

namespace svea::crypto {
namespace {

constexpr std::size_t k_nonce_bytes = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
constexpr std::size_t k_tag_bytes = crypto_aead_xchacha20poly1305_ietf_ABYTES;
constexpr int k_form = sodium_base64_VARIANT_URLSAFE_NO_PADDING;
static_assert(std::tuple_size_v<SealedBox::Key> == crypto_aead_xchacha20poly1305_ietf_KEYBYTES);

unsigned char* bytes_in(std::string& text) { return reinterpret_cast<unsigned char*>(text.data()); }

}  // namespace

std::string SealedBox::seal(std::string_view secret) {
  sodium_ready();
  std::string box(k_nonce_bytes + secret.size() + k_tag_bytes, '\0');
  random_.fill({bytes_in(box), k_nonce_bytes});
  crypto_aead_xchacha20poly1305_ietf_encrypt(bytes_in(box) + k_nonce_bytes, nullptr, bytes_of(secret),
                                             secret.size(), nullptr, 0, nullptr, bytes_of(box), key_.data());
  std::string sealed(sodium_base64_ENCODED_LEN(box.size(), k_form), '\0');
  sodium_bin2base64(sealed.data(), sealed.size(), bytes_of(box), box.size(), k_form);
  sealed.pop_back();  // libsodium ends it with a zero
  return sealed;
}

std::optional<std::string> SealedBox::open(std::string_view sealed) const {
  sodium_ready();
  std::string box(sealed.size(), '\0');
  std::size_t size = 0;
  if (sodium_base642bin(bytes_in(box), box.size(), sealed.data(), sealed.size(), nullptr, &size, nullptr,
                        k_form) != 0 ||
      size < k_nonce_bytes + k_tag_bytes)
    return std::nullopt;
  std::string secret(size - k_nonce_bytes - k_tag_bytes, '\0');
  if (crypto_aead_xchacha20poly1305_ietf_decrypt(bytes_in(secret), nullptr, nullptr,
                                                 bytes_of(box) + k_nonce_bytes, size - k_nonce_bytes, nullptr,
                                                 0, bytes_of(box), key_.data()) != 0)
    return std::nullopt;
  return secret;
}

}  // namespace svea::crypto
