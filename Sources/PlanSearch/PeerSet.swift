/// A set of a leader's candidate pairs.
struct PeerSet: Hashable, Comparable {
  private var words: [UInt64]

  init(count: Int) { words = Array(repeating: 0, count: (count + 63) / 64) }

  /// Those of the list that pass a test.
  init<Element>(of list: [Element], where test: (Element) -> Bool) {
    self.init(count: list.count)
    for (member, element) in list.enumerated() where test(element) { insert(member) }
  }

  mutating func insert(_ member: Int) { words[member / 64] |= 1 << UInt64(member % 64) }

  func contains(_ member: Int) -> Bool { words[member / 64] >> UInt64(member % 64) & 1 == 1 }

  mutating func formUnion(_ other: PeerSet) { for word in words.indices { words[word] |= other.words[word] } }

  func isSubset(of other: PeerSet) -> Bool { zip(words, other.words).allSatisfy { $0 & ~$1 == 0 } }

  private var count: Int { words.reduce(0) { $0 + $1.nonzeroBitCount } }

  static func < (left: PeerSet, right: PeerSet) -> Bool { left.words.lexicographicallyPrecedes(right.words) }

  /// The sets that lie in none of the others, the largest first.
  static func maximal(_ sets: [PeerSet]) -> [PeerSet] {
    var kept: [PeerSet] = []
    for set in Set(sets).sorted(by: { ($1.count, $0) < ($0.count, $1) })
    where !kept.contains(where: { set.isSubset(of: $0) }) { kept.append(set) }
    return kept
  }
}
