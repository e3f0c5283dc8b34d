import Coaching

/// Whether a block's bound, gap and status agree with its number (SPEC §6).
struct ProofRules {
  let findings: Findings
  let bound: Rule
  let gap: Rule
  let status: Rule
  /// Whether the block is maximised: its bound then lies at or above its number.
  let maximised: Bool
  /// Whether a bound within 1 point proves the number the best; not under "fair", which ranks other things first.
  let boundProves: Bool

  func check(_ number: Int, _ proof: Proof) {
    let value = Double(number)
    let slack = 1e-6 * max(1, abs(value))
    if !proof.bound.isFinite || (maximised ? proof.bound < value - slack : proof.bound > value + slack) {
      findings.add(Violation(bound, found: "\(proof.bound)", expected: String(number)))
      return
    }
    let distance = abs(value - proof.bound)
    let right = distance / max(1, abs(value))
    let decimals = (proof.gap * 10_000).rounded() / 10_000
    if !(abs(proof.gap - right) <= 0.000_050_001) || abs(decimals - proof.gap) > 1e-9 {
      let rounded = (right * 10_000).rounded() / 10_000
      findings.add(Violation(gap, found: "\(proof.gap)", expected: "\(rounded)"))
    }
    if proof.status == .optimal, distance >= 1 {
      findings.add(
        Violation(status, found: proof.status.rawValue, expected: "not optimal: \(distance) from the bound"))
    } else if proof.status != .optimal, distance < 1, boundProves {
      findings.add(
        Violation(status, found: proof.status.rawValue, expected: "optimal: less than 1 from the bound"))
    }
  }
}
