import Coaching
import Testing

@testable import SchedulingProgram

/// When all rooms of a school are taken, against a count at every minute.
@Suite struct RoomBookTests {
  @Test(arguments: [nil, 0, 1, 2, 3] as [Int?]) func freeWhereACountSaysSo(rooms: Int?) {
    var random = SplitMix(seed: 7)
    let book = RoomBook(rooms: [4, rooms], days: 2)
    defer { book.release() }
    var uses: [RoomUse] = []
    var (free, taken) = (0, 0)
    for step in 0..<400 {
      // Rooms are taken and left again; the other school and day don't matter.
      if uses.count > 6 || step % 3 == 2, let use = uses.randomElement(using: &random) {
        uses.remove(at: uses.firstIndex(of: use)!)
        book.leave(use, at: 1, day: 1)
      } else {
        let use = RoomUse(span: span(&random), item: Int32(step))
        uses.append(use)
        book.take(use, at: 1, day: 1)
        book.take(use, at: 1, day: 0)
      }
      let asked = span(&random)
      let most = (asked.start..<asked.end).map { minute in
        uses.count { $0.span.start <= minute && minute < $0.span.end }
      }.max()!
      let isFree = rooms.map { most < $0 } ?? true
      #expect(book.isFree(1, asked, day: 1) == isFree, "step \(step)")
      if isFree { free += 1 } else { taken += 1 }
    }
    #expect(book.isFree(-1, MinuteSpan(start: 0, end: 9), day: 1))
    #expect((free > 0) == (rooms != 0) && (taken > 0) == (rooms != nil))
  }

  private func span(_ random: inout SplitMix) -> MinuteSpan {
    let start = Int32(random.below(60))
    return MinuteSpan(start: start, end: start + 1 + Int32(random.below(20)))
  }
}
