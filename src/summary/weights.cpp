#include "summary/weights.h"

#include <numeric>

namespace svea::summary {

const EvidenceValues k_short_weights = {0.0204, 0.0041,  0.0100,  0.0091,  0.0607,  0.0089,  0.0050,  -0.0318,
                                        0.0544, 0.1304,  -0.0053, -0.0011, 0.0050,  -0.0004, 0.0070,  -0.0008,
                                        0.0019, -0.0038, -0.0028, -0.0016, -0.0055, 0.0129,  -0.0048, -0.0024,
                                        0.0035, 0.0315,  -0.0022, -0.0004, 0.0068,  0.0003};
const EvidenceValues k_long_weights = {0.3054,  0.0520,  0.0394, 0.0031,  0.0000,  0.0084,  0.0842,  0.1370,
                                       0.5271,  0.0647,  0.0054, -0.0575, 0.0050,  -0.0258, 0.0064,  0.0288,
                                       0.0062,  0.0657,  0.0201, 0.0140,  0.0080,  -0.0031, -0.0199, 0.0194,
                                       -0.1872, -0.0962, 0.0455, 0.1056,  -0.0317, -0.0806};

double score(const EvidenceValues& evidence, const EvidenceValues& weights) {
  return std::inner_product(evidence.begin(), evidence.end(), weights.begin(), 0.0);
}

}  // namespace svea::summary
