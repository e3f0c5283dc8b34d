/// A fixed number of plain lists that grow, for the innermost loops of the search: as with `FixedTable` only the index is checked.
///
/// Who makes a table releases it.
struct ListTable<Element: BitwiseCopyable> {
  private let bases: FixedTable<UnsafeMutablePointer<Element>?>
  private let counts: FixedTable<Int32>
  private let capacities: FixedTable<Int32>

  /// So many empty lists.
  init(count: Int) {
    bases = FixedTable(repeating: nil, count: count)
    counts = FixedTable(repeating: 0, count: count)
    capacities = FixedTable(repeating: 0, count: count)
  }

  /// Gives the memory back; the table must not be used any more.
  func release() {
    for list in 0..<bases.count { bases[list]?.deallocate() }
    bases.release()
    counts.release()
    capacities.release()
  }

  /// Elements of a list.
  @inline(__always)
  func count(_ list: Int) -> Int { Int(counts[list]) }

  @inline(__always)
  subscript(list: Int, index: Int) -> Element {
    get {
      precondition(index >= 0 && index < count(list))
      return bases[list]![index]
    }
    nonmutating set {
      precondition(index >= 0 && index < count(list))
      bases[list]![index] = newValue
    }
  }

  func append(_ element: Element, to list: Int) {
    if counts[list] == capacities[list] { grow(list) }
    counts[list] += 1
    self[list, count(list) - 1] = element
  }

  /// Puts an element at a place; those from there on move up.
  func insert(_ element: Element, at place: Int, of list: Int) {
    append(element, to: list)
    var index = count(list) - 1
    while index > place {
      self[list, index] = self[list, index - 1]
      index -= 1
    }
    self[list, place] = element
  }

  /// Takes an element out; the others keep their order.
  func remove(at place: Int, of list: Int) {
    precondition(place >= 0 && place < count(list))
    for index in place..<count(list) - 1 { self[list, index] = self[list, index + 1] }
    counts[list] -= 1
  }

  func removeAll(of list: Int) { counts[list] = 0 }

  private func grow(_ list: Int) {
    let capacity = max(4, 2 * capacities[list])
    let memory = UnsafeMutablePointer<Element>.allocate(capacity: Int(capacity))
    if let base = bases[list] {
      memory.update(from: base, count: count(list))
      base.deallocate()
    }
    bases[list] = memory
    capacities[list] = capacity
  }
}
