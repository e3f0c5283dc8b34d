import Testing

@testable import SchedulingProgram

/// The table of a packing's states against a plain list: each state has the place at which it came first.
@Suite struct StateTableTests {
  /// States that differ in every field, some in their last bit alone.
  private static let states: [PackingState] = (0..<3000).map { number in
    var state = PackingState()
    state.set(0, UInt8(number % 7))
    state.set(15, UInt8(number / 7 % 5))
    state.used = Int32(number / 35 % 4) * 30
    state.sessions = Int32(number / 140 % 3)
    state.keptAway = UInt64(number / 420) << 63 | UInt64(number / 840)
    return state
  }

  /// 3,000 states and each of them again: the table grows three times meanwhile.
  @Test func everyStateKeepsItsPlace() {
    var (table, layer, places) = (StateTable(), [PackingState](), [Int]())
    for state in Self.states + Self.states.reversed() {
      let place = table.place(of: state, among: layer)
      if place == layer.count { layer.append(state) }
      places.append(place)
    }
    let wanted = (Self.states + Self.states.reversed()).map { layer.firstIndex(of: $0)! }
    #expect(places == wanted)
    #expect(layer.count > 2500)
    #expect(layer.indices.allSatisfy { layer.firstIndex(of: layer[$0]) == $0 })
  }

  /// The next layer starts from nothing, also in a table that grew.
  @Test func aClearedTableKnowsNone() {
    var table = StateTable()
    for count in [2000, 3, 2000] {
      table.removeAll()
      var layer: [PackingState] = []
      for state in Self.states.prefix(count) where table.place(of: state, among: layer) == layer.count {
        layer.append(state)
      }
      #expect(layer.count > count * 4 / 5)
      #expect(layer.indices.allSatisfy { table.place(of: layer[$0], among: layer) == $0 })
    }
  }
}
