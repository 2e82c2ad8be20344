#include "summary/weights.h"

#include <numeric>

namespace svea::summary {

const EvidenceValues k_short_weights = {0.0204, 0.0041,  0.0100,  0.0091,  0.0607,  0.0089,  0.0050,  -0.0318,
                                        0.0543, 0.1303,  -0.0053, -0.0011, 0.0050,  -0.0004, 0.0070,  -0.0007,
                                        0.0019, -0.0038, -0.0028, -0.0016, -0.0055, 0.0129,  -0.0048, -0.0024,
                                        0.0035, 0.0315,  -0.0022, -0.0004, 0.0068,  0.0003};
const EvidenceValues k_long_weights = {0.2783,  0.0445,  0.0395, 0.0040,  0.0000,  0.0085,  0.0595,  0.1393,
                                       0.5219,  0.0647,  0.0023, -0.0572, 0.0060,  -0.0256, 0.0059,  0.0278,
                                       0.0063,  0.0657,  0.0199, 0.0123,  0.0029,  -0.0031, -0.0192, 0.0191,
                                       -0.1838, -0.0995, 0.0447, 0.1032,  -0.0323, -0.0767};

double score(const EvidenceValues& evidence, const EvidenceValues& weights) {
  return std::inner_product(evidence.begin(), evidence.end(), weights.begin(), 0.0);
}

}  // namespace svea::summary
