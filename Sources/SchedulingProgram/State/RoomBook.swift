import Coaching

/// The sessions that take rooms of each school on every program day, and when all rooms are taken.
final class RoomBook {
  /// For each school its rooms; nil without limit.
  private let rooms: [Int?]
  private let dayCount: Int
  /// By school · days + day.
  private var uses: [[RoomUse]]
  /// The times at which as many sessions are there as the school has rooms, by school · days + day; counted when they are asked for.
  private var full: [[MinuteSpan]]
  /// Whether as many sessions as rooms are there on the day, at whatever times, and whether the times are still to be counted.
  private let isBusy: FixedTable<Bool>
  private let isOld: FixedTable<Bool>
  private var starts: [Int32] = []
  private var ends: [Int32] = []

  /// A book without sessions; of each school its rooms, nil without limit.
  init(rooms: [Int?], days: Int) {
    self.rooms = rooms
    dayCount = days
    uses = Array(repeating: [], count: rooms.count * dayCount)
    full = Array(repeating: [], count: uses.count)
    isBusy = FixedTable(repeating: false, count: uses.count)
    isOld = FixedTable(repeating: false, count: uses.count)
    for school in rooms.indices where rooms[school] == 0 {
      for day in 0..<dayCount {
        full[list(Int32(school), day)] = [MinuteSpan(start: .min, end: .max)]
        isBusy[list(Int32(school), day)] = true
      }
    }
  }

  deinit {
    isBusy.release()
    isOld.release()
  }

  @inline(__always)
  private func list(_ school: Int32, _ day: Int) -> Int { Int(school) * dayCount + day }

  /// Sessions in the rooms of a school, in the order in which they came.
  func uses(at school: Int32, day: Int) -> [RoomUse] { uses[list(school, day)] }

  /// Rooms of a school; nil without limit.
  func count(at school: Int32) -> Int? { rooms[Int(school)] }

  /// When no room of a school is free; nil where one is at any time. A school of −1 is none and has no limit.
  @inline(__always)
  func full(at school: Int32, day: Int) -> [MinuteSpan]? {
    guard school >= 0 else { return nil }
    let list = list(school, day)
    guard isBusy[list] else { return nil }
    if isOld[list] { count(list, rooms: rooms[Int(school)]!) }
    return full[list]
  }

  /// Whether a room is free all of the time.
  func isFree(_ school: Int32, _ span: MinuteSpan, day: Int) -> Bool {
    !(full(at: school, day: day)?.contains { $0.overlaps(span) } ?? false)
  }

  func take(_ use: RoomUse, at school: Int32, day: Int) {
    let list = list(school, day)
    uses[list].append(use)
    note(Int(school), list)
  }

  func leave(_ use: RoomUse, at school: Int32, day: Int) {
    let list = list(school, day)
    uses[list].remove(at: uses[list].lastIndex(of: use)!)
    note(Int(school), list)
  }

  private func note(_ school: Int, _ list: Int) {
    guard let most = rooms[school], most > 0 else { return }
    isBusy[list] = uses[list].count >= most
    isOld[list] = isBusy[list]
  }

  /// Counts anew when all rooms are taken.
  private func count(_ list: Int, rooms most: Int) {
    isOld[list] = false
    full[list].removeAll(keepingCapacity: true)
    starts.removeAll(keepingCapacity: true)
    ends.removeAll(keepingCapacity: true)
    for use in uses[list] {
      starts.append(use.span.start)
      ends.append(use.span.end)
    }
    starts.sort()
    ends.sort()
    var gone = 0
    for (number, start) in starts.enumerated() {
      while ends[gone] <= start { gone += 1 }
      guard number + 1 - gone >= most else { continue }
      // Until so many have gone that a room is free, unless another comes before; then its own time is added.
      full[list].append(MinuteSpan(start: start, end: ends[number + 1 - most]))
    }
  }
}
