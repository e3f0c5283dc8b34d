/// New ids for a set of ids, which sort as the old ones did: searches that go by the order of ids then do the same.
struct Pseudonyms {
  private let numbers: [String: Int]
  private let letter: String

  /// Pseudonyms that start with `letter`.
  init(_ letter: String, for ids: some Sequence<String>) {
    self.letter = letter
    numbers = Dictionary(
      uniqueKeysWithValues: Set(ids).sorted().enumerated().map { ($0.element, $0.offset) })
  }

  /// The new id of an old one.
  func id(_ old: String) -> String {
    Numbering.id(letter, number(old) - 1, of: numbers.count)
  }

  /// The place of an old id in their order, from 1.
  func number(_ old: String) -> Int { (numbers[old] ?? numbers.count) + 1 }
}
