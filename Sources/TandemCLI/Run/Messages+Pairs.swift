import Coaching
import Reports

/// The sentences about pairs that are given (`--pairs`).
extension Messages {
  static let pairsOfAnotherRoster =
    "The given pairs were made for another state of this roster; their scores and points are worked out anew."

  /// Rules that are named before the pairs are scheduled; of pairs made for another roster thousands may be broken, and `verify` names all.
  static let namedRules = 20

  /// - Parameter sentences: what `verify` says of each.
  static func pairsBreakRules(_ sentences: [String]) -> String {
    let rules = Words.count(sentences.count, "rule")
    let start =
      "The given pairs break \(rules) of the pairing. They are kept; tandem verify will say the same of the plan:"
    var lines = [start] + sentences.prefix(namedRules).map { "  \($0)" }
    if sentences.count > namedRules { lines.append("  … and \(sentences.count - namedRules) more.") }
    return lines.joined(separator: "\n")
  }

  /// Of a pairing without its term.
  static let pairingAlone =
    "These points leave out what the term costs: travel, cover, cycles that find no time. tandem schedule, without --pairs, chooses pairs for both."

  /// Of a term for pairs that were given.
  static let pairsWereKept =
    "The pairs were kept as they were given, and the term is proven for these alone. tandem schedule without --pairs chooses them for the term, too, which may be worth far more."

  static func pairTwice(_ pair: PairID, first: String) -> String {
    "\(pair.leader) and \(pair.peer) are a pair already, at \(first). Take one of the two rows out."
  }

  static func groupTwice(_ leader: String, first: String) -> String {
    "\(leader) has a group time already, at \(first). Take one of the two rows out."
  }

  static func pairOfOther(_ id: String, _ what: String, nearest: String?) -> String {
    "\"\(id)\" is the id of no \(what) of this roster." + (nearest.map { " Did you mean \"\($0)\"?" } ?? "")
  }

  /// Why a peer lacks a leader where nobody looked for one.
  static let notAmongGivenPairs = Reason(
    code: "ruledOut", text: "The pairs were given, and none beside them was looked for.")
}
