import Testing

@testable import Coaching

@Suite struct SessionOrderTests {
  private func session(_ date: String, _ start: String, leader: String) -> Session {
    Session(
      activity: "cycle", cycle: 1, step: "plan", kind: .meeting, leader: leader, pairPeer: "P", peers: ["P"],
      date: CalendarDate(date)!, time: ClockRange(start: ClockTime(start)!, end: ClockTime("15:00")!),
      timeZone: "UTC", mode: .virtual, school: nil)
  }

  /// By date, then start, then id; ids that differ in a sign below "/" too.
  @Test func dateThenStartThenId() {
    let sessions = [
      session("2026-09-15", "08:00", leader: "A"), session("2026-09-14", "10:00", leader: "A"),
      session("2026-09-14", "09:00", leader: "B"), session("2026-09-14", "09:00", leader: "A"),
      session("2026-09-14", "09:00", leader: "A-1"),
    ]
    #expect(Session.order(of: sessions) == [4, 3, 2, 1, 0])
    #expect(sessions.sorted(by: Session.precedes) == Session.order(of: sessions).map { sessions[$0] })
  }
}
