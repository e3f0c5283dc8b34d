import Testing

@testable import SchedulingProgram

/// Plain lists, against arrays.
@Suite struct ListTableTests {
  @Test func listsAreAsArrays() {
    let table = ListTable<Int>(count: 3)
    defer { table.release() }
    var arrays: [[Int]] = [[], [], []]
    var random = SplitMix(seed: 3)
    for step in 0..<2_000 {
      let list = random.below(3)
      switch random.below(10) {
      case 0..<4:
        table.append(step, to: list)
        arrays[list].append(step)
      case 4..<6:
        let place = random.below(arrays[list].count + 1)
        table.insert(step, at: place, of: list)
        arrays[list].insert(step, at: place)
      case 6 where step % 100 == 0:
        table.removeAll(of: list)
        arrays[list].removeAll()
      default:
        guard !arrays[list].isEmpty else { continue }
        let place = random.below(arrays[list].count)
        table.remove(at: place, of: list)
        arrays[list].remove(at: place)
      }
      for list in 0..<3 { #expect((0..<table.count(list)).map { table[list, $0] } == arrays[list]) }
    }
  }
}
