/// A row over pairs and their times that links several leaders: Σ coefficient · pair ≤ limit.
///
/// Rows P2 (a peer's wanted leaders), P6 (a peer's own time) and F1–F2 (fairness) of Docs/Formulation.md have this form.
struct LinkRow: Sendable, Hashable {
  /// Pairs in ascending order.
  var terms: [Term]
  var limit: Int

  /// One pair's share of a row.
  struct Term: Sendable, Hashable {
    var pair: Int
    var coefficient: Int
    /// The term counts only where the pair meets at one of these starts of its leader; nil: wherever it meets.
    var starts: Range<Int>?
  }

  /// Coefficient of a pair that meets at `start`; 0 where the row does not touch it.
  func coefficient(ofPair pair: Int, start: Int) -> Int {
    var low = 0
    var high = terms.count
    while low < high {
      let middle = (low + high) / 2
      if terms[middle].pair < pair { low = middle + 1 } else { high = middle }
    }
    guard low < terms.count, terms[low].pair == pair else { return 0 }
    if let starts = terms[low].starts, !starts.contains(start) { return 0 }
    return terms[low].coefficient
  }
}
