// How well a text must be guarded, and what a language model is cleared for.
#pragma once

namespace svea::model {

// In order: what is cleared for one class may read those before it. The names of MSB's and the field's
// classification of information: öppen, intern, känslig, sekretess (offentlighets- och sekretesslagen
// 2009:400).
enum class SecurityClass { open, internal, sensitive, secret };

}  // namespace svea::model
