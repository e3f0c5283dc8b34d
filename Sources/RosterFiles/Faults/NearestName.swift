/// Finds the known name that a misspelt one probably means.
public enum NearestName {
  /// The known name with the fewest edits (insertion, deletion, replacement, exchange of neighbours; case counts for nothing)
  /// if these are at most a third of the letters; of equals the first. nil where none is near.
  public static func of(_ name: String, in known: some Sequence<String>) -> String? {
    let letters = folded(name)
    guard !letters.isEmpty, letters.count <= 64 else { return nil }
    var best: String?
    var fewest = max(1, letters.count / 3) + 1
    for candidate in known where abs(candidate.utf8.count - name.utf8.count) <= 2 * fewest {
      let other = folded(candidate)
      guard abs(other.count - letters.count) < fewest else { continue }
      let edits = distance(letters, other)
      if edits < fewest {
        best = candidate
        fewest = edits
        if edits == 0 { break }
      }
    }
    return best
  }

  private static func folded(_ text: String) -> [Unicode.Scalar] { Array(text.lowercased().unicodeScalars) }

  /// Optimal string alignment distance.
  private static func distance(_ one: [Unicode.Scalar], _ other: [Unicode.Scalar]) -> Int {
    var beforeLast: [Int] = []
    var last = Array(0...other.count)
    for (row, letter) in one.enumerated() {
      var current = [row + 1]
      for (column, otherLetter) in other.enumerated() {
        var least = min(last[column + 1], current[column]) + 1
        least = min(least, last[column] + (letter == otherLetter ? 0 : 1))
        if row > 0, column > 0, letter == other[column - 1], one[row - 1] == otherLetter {
          least = min(least, beforeLast[column - 1] + 1)
        }
        current.append(least)
      }
      beforeLast = last
      last = current
    }
    return last[other.count]
  }
}
