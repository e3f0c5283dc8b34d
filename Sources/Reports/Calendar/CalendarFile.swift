import Coaching

/// A calendar as a file (RFC 5545, RFC 7986): a snapshot to import or to subscribe to, without a METHOD, since that
/// would turn events into invitations that need an organizer.
public struct CalendarFile: Sendable {
  /// Name of the calendar.
  public var name: String
  public var events: [CalendarEvent]
  /// Whether the events concern coaching itself, and so are for their people alone.
  public var isPrivate: Bool
  private let stamp: CalendarStamp
  private let identifier: String
  private let zones: TimeZoneLines

  init(
    name: String, identifier: String, events: [CalendarEvent], isPrivate: Bool, stamp: CalendarStamp,
    zones: TimeZoneLines
  ) {
    self.name = name
    self.identifier = identifier
    self.events = events
    self.isPrivate = isPrivate
    self.stamp = stamp
    self.zones = zones
  }

  /// The bytes of the file.
  public var bytes: [UInt8] {
    var lines = [
      ContentLine("BEGIN", "VCALENDAR"), ContentLine("VERSION", "2.0"),
      ContentLine("PRODID", "-//Tandem//Coaching calendar//EN"), ContentLine("CALSCALE", "GREGORIAN"),
      ContentLine("UID", identifier), ContentLine("NAME", text: name),
      ContentLine("X-WR-CALNAME", text: name),
      ContentLine("LAST-MODIFIED", stamp.text), ContentLine("REFRESH-INTERVAL;VALUE=DURATION", "P1D"),
    ]
    for zone in Set(events.map(\.timeZone)).sorted() { lines += zones.lines[zone] ?? [] }
    for event in events { lines += self.lines(of: event) }
    lines.append(ContentLine("END", "VCALENDAR"))
    var bytes: [UInt8] = []
    for line in lines { line.append(to: &bytes) }
    return bytes
  }

  private func lines(of event: CalendarEvent) -> [ContentLine] {
    // A zone that nobody knows can only be read as the clock on the wall.
    let zone = zones.lines[event.timeZone] == nil ? "" : ";TZID=\(event.timeZone)"
    return [
      ContentLine("BEGIN", "VEVENT"), ContentLine("UID", event.uid), ContentLine("DTSTAMP", stamp.text),
      ContentLine("SEQUENCE", String(event.sequence)),
      ContentLine("STATUS", event.isCancelled ? "CANCELLED" : "CONFIRMED"),
      ContentLine("DTSTART\(zone)", Self.compact(event.date, event.time.start)),
      ContentLine("DTEND\(zone)", Self.compact(event.date, event.time.end)),
      ContentLine("SUMMARY", text: event.summary), ContentLine("LOCATION", text: event.location),
      ContentLine("DESCRIPTION", text: event.description), ContentLine("CATEGORIES", text: event.category),
      ContentLine("COLOR", Self.color(of: event.category)),
    ] + (isPrivate ? [ContentLine("CLASS", "PRIVATE")] : []) + [
      ContentLine("TRANSP", event.isCancelled ? "TRANSPARENT" : "OPAQUE"), ContentLine("END", "VEVENT"),
    ]
  }

  /// "20260915".
  static func compact(_ date: CalendarDate) -> String { String(date.description.filter { $0 != "-" }) }

  /// "20260915T101500"; the end of a day is the start of the next.
  private static func compact(_ date: CalendarDate, _ time: ClockTime) -> String {
    guard time.minutes < 1440 else { return compact(date.advanced(by: 1)) + "T000000" }
    return compact(date) + "T" + String(time.description.filter { $0 != ":" }) + "00"
  }

  /// Names of CSS colours (RFC 7986, 5.9).
  private static func color(of category: String) -> String {
    switch category {
    case "meeting": "steelblue"
    case "observation": "seagreen"
    case "group": "darkorange"
    case "cover": "firebrick"
    default: "slategray"
    }
  }
}
