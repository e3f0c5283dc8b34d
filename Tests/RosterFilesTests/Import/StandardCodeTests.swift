import Testing

@testable import RosterFiles

@Suite("Codes of standards in one form")
struct StandardCodeTests {
  @Test(
    "Ways to write a code",
    arguments: [
      ("CCSS.Math.Content.6.RP.A.1", "CCSS.MATH.CONTENT.6.RP.A.1"),
      ("Math.6.RP.A.1", "CCSS.MATH.CONTENT.6.RP.A.1"),
      ("6.RP.A.1", "CCSS.MATH.CONTENT.6.RP.A.1"), (" 6.rp ", "CCSS.MATH.CONTENT.6.RP"),
      ("CCSS.MATH.CONTENT.7.RP", "CCSS.MATH.CONTENT.7.RP"), ("K.CC.B.4", "CCSS.MATH.CONTENT.K.CC.B.4"),
      ("A-SSE.A.1", "CCSS.MATH.CONTENT.HSA.SSE.A.1"), ("HSA-SSE.A.1", "CCSS.MATH.CONTENT.HSA.SSE.A.1"),
      ("A.SSE.A.1", "CCSS.MATH.CONTENT.HSA.SSE.A.1"), ("CCSS.Math.Practice.MP1", "CCSS.MATH.PRACTICE.MP1"),
      ("RL.7.1", "CCSS.ELA-LITERACY.RL.7.1"),
      ("CCSS.ELA-Literacy.RST.9-10.2", "CCSS.ELA-LITERACY.RST.9-10.2"),
      ("ELA.W.8.2", "CCSS.ELA-LITERACY.W.8.2"),
    ])
  func canonical(_ written: String, _ code: String) { #expect(StandardCode.canonical(written) == code) }

  @Test(
    "Codes of other states and subjects pass through",
    arguments: [
      "TEKS.111.26.b.4", "MA.6.AR.3.1", "NGSS.MS-PS1-2", "MS-PS1-2", "6.XY.1", "SOL 6.1", "inquiry",
    ])
  func others(_ code: String) {
    #expect(StandardCode.canonical(code) == code)
    #expect(StandardCode.nearestToUnknown(code) == nil)
  }

  @Test("An unknown code of the Common Core has a nearest known one")
  func unknown() {
    #expect(StandardCode.nearestToUnknown("CCSS.MATH.CONTENT.6.RP.A.9") == "CCSS.MATH.CONTENT.6.RP.A.1")
    for known in [
      "CCSS.MATH.CONTENT.6.RP.A.3", "CCSS.MATH.CONTENT.6.RP.A.3.B", "CCSS.MATH.CONTENT.6",
      "CCSS.ELA-LITERACY.L.5.6",
    ] {
      #expect(StandardCode.nearestToUnknown(known) == nil)
    }
  }

  @Test(
    "The catalogue has the standards that it should: 6.RP.A.1 to 3, 4.OA in three clusters, 12 of HSA.REI")
  func catalogue() {
    let codes = Set(CommonCore.codes)
    #expect(codes.count == CommonCore.codes.count)
    for code in ["6.RP.A.3", "4.OA.A.3", "4.OA.B.4", "4.OA.C.5", "HSA.REI.D.12", "K.NBT.A.1"] {
      #expect(codes.contains("CCSS.MATH.CONTENT.\(code)"))
    }
    for code in ["6.RP.A.4", "4.OA.A.4", "HSA.REI.C.10", "6.RP.B.1"] {
      #expect(!codes.contains("CCSS.MATH.CONTENT.\(code)"))
    }
  }
}
