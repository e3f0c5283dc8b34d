/// Many short lists in one array: no allocation and no reference count for each.
struct FlatLists<Element: Sendable>: Sendable {
  private(set) var elements: [Element] = []
  private var ends: [Int32] = [0]

  init() {}

  init(_ lists: some Sequence<some Sequence<Element>>) { for list in lists { append(list) } }

  /// How many lists there are.
  var count: Int { ends.count - 1 }

  /// Adds a list behind the others.
  mutating func append(_ list: some Sequence<Element>) {
    elements.append(contentsOf: list)
    ends.append(Int32(elements.count))
  }

  /// The positions of a list in `elements`.
  @inline(__always)
  func range(_ list: Int) -> Range<Int> { Int(ends[list])..<Int(ends[list + 1]) }

  /// One list.
  @inline(__always)
  subscript(list: Int) -> ArraySlice<Element> { elements[range(list)] }
}

extension FlatLists where Element: Equatable {
  /// Whether two lists share an element; for lists of a few.
  @inline(__always)
  func share(_ first: Int, _ second: Int) -> Bool {
    for i in range(first) {
      for j in range(second) where elements[i] == elements[j] { return true }
    }
    return false
  }
}
