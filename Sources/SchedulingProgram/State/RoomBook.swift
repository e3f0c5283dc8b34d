import Coaching

/// The sessions that take rooms of each school on every program day, and when all rooms are taken.
struct RoomBook {
  /// For each school its rooms, and where its days begin in the lists; −1 without limit.
  private let rooms: FixedTable<Int>
  private let first: FixedTable<Int>
  /// By the school's first + day, and their starts and ends in order of time.
  private let used: ListTable<RoomUse>
  private let starts: ListTable<Int32>
  private let ends: ListTable<Int32>
  /// The times at which as many sessions are there as the school has rooms; counted when they are asked for.
  private let full: ListTable<MinuteSpan>
  /// Whether as many sessions as rooms are there on the day, at whatever times, and whether the times are still to be counted.
  private let isBusy: FixedTable<Bool>
  private let isOld: FixedTable<Bool>

  /// When all rooms of a school are taken on a day, or never.
  struct Full {
    fileprivate static let never = Full(list: -1)
    fileprivate let list: Int
  }

  /// A book without sessions; of each school its rooms, nil without limit. Who makes it releases it.
  init(rooms: [Int?], days: Int) {
    self.rooms = FixedTable(repeating: -1, count: rooms.count)
    first = FixedTable(repeating: -1, count: rooms.count)
    var lists = 0
    for (school, count) in rooms.enumerated() {
      guard let count else { continue }
      self.rooms[school] = count
      first[school] = lists
      lists += days
    }
    used = ListTable(count: lists)
    starts = ListTable(count: lists)
    ends = ListTable(count: lists)
    full = ListTable(count: lists)
    isBusy = FixedTable(repeating: false, count: lists)
    isOld = FixedTable(repeating: false, count: lists)
    for school in rooms.indices where rooms[school] == 0 {
      for list in first[school]..<first[school] + days {
        full.append(MinuteSpan(start: .min, end: .max), to: list)
        isBusy[list] = true
      }
    }
  }

  /// Gives the memory back; the book must not be used any more.
  func release() {
    rooms.release()
    first.release()
    used.release()
    starts.release()
    ends.release()
    full.release()
    isBusy.release()
    isOld.release()
  }

  /// The list of a school and a day; −1 without limit.
  @inline(__always)
  private func list(_ school: Int32, _ day: Int) -> Int {
    let first = first[Int(school)]
    return first < 0 ? -1 : first + day
  }

  /// Sessions in the rooms of a school that has a limit, in the order in which they came.
  ///
  /// They are read where they stand: no session may come or go meanwhile.
  func uses(at school: Int32, day: Int) -> Uses { Uses(used: used, list: list(school, day)) }

  /// The sessions of one school and day.
  struct Uses: RandomAccessCollection {
    fileprivate let used: ListTable<RoomUse>
    fileprivate let list: Int

    var startIndex: Int { 0 }
    var endIndex: Int { list < 0 ? 0 : used.count(list) }
    subscript(index: Int) -> RoomUse { used[list, index] }
  }

  /// Rooms of a school; nil without limit.
  func count(at school: Int32) -> Int? { rooms[Int(school)] < 0 ? nil : rooms[Int(school)] }

  /// When no room of a school is free, until the next session comes or goes. A school of −1 is none and has no limit.
  @inline(__always)
  func full(at school: Int32, day: Int) -> Full {
    guard school >= 0 else { return .never }
    let list = list(school, day)
    guard list >= 0, isBusy[list] else { return .never }
    if isOld[list] { count(list, rooms: rooms[Int(school)]) }
    return Full(list: list)
  }

  /// Whether a room is free all of the time, as far as it is full then and there.
  @inline(__always)
  func isFree(_ full: Full, _ span: MinuteSpan) -> Bool {
    guard full.list >= 0 else { return true }
    for index in 0..<self.full.count(full.list) where self.full[full.list, index].overlaps(span) {
      return false
    }
    return true
  }

  /// Whether a room is free all of the time.
  func isFree(_ school: Int32, _ span: MinuteSpan, day: Int) -> Bool {
    isFree(full(at: school, day: day), span)
  }

  func take(_ use: RoomUse, at school: Int32, day: Int) {
    let list = list(school, day)
    guard list >= 0 else { return }
    used.append(use, to: list)
    put(use.span.start, in: starts, list)
    put(use.span.end, in: ends, list)
    note(Int(school), list)
  }

  func leave(_ use: RoomUse, at school: Int32, day: Int) {
    let list = list(school, day)
    guard list >= 0 else { return }
    used.remove(at: (0..<used.count(list)).last { used[list, $0] == use }!, of: list)
    starts.remove(at: (0..<starts.count(list)).first { starts[list, $0] == use.span.start }!, of: list)
    ends.remove(at: (0..<ends.count(list)).first { ends[list, $0] == use.span.end }!, of: list)
    note(Int(school), list)
  }

  private func put(_ instant: Int32, in table: ListTable<Int32>, _ list: Int) {
    var place = table.count(list)
    while place > 0, table[list, place - 1] > instant { place -= 1 }
    table.insert(instant, at: place, of: list)
  }

  private func note(_ school: Int, _ list: Int) {
    guard rooms[school] > 0 else { return }
    isBusy[list] = used.count(list) >= rooms[school]
    isOld[list] = isBusy[list]
  }

  /// Counts anew when all rooms are taken.
  private func count(_ list: Int, rooms most: Int) {
    isOld[list] = false
    full.removeAll(of: list)
    var gone = 0
    for number in 0..<starts.count(list) {
      let start = starts[list, number]
      while ends[list, gone] <= start { gone += 1 }
      guard number + 1 - gone >= most else { continue }
      // Until so many have gone that a room is free, unless another comes before; then its own time is added.
      full.append(MinuteSpan(start: start, end: ends[list, number + 1 - most]), to: list)
    }
  }
}
