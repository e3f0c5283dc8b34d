/// The domains of the Common Core's mathematics.
enum MathematicsDomains {
  /// Grade and domain, then the first number of each cluster (A, B, …) and, last, the last number of all: in "4.OA 1 4 5 5" cluster A holds
  /// 1 to 3, B 4 and C 5.
  static let rows = [
    "K.CC 1 4 6 7", "K.OA 1 5", "K.NBT 1 1", "K.MD 1 3 3", "K.G 1 4 6",
    "1.OA 1 3 5 7 8", "1.NBT 1 2 4 6", "1.MD 1 3 4 4", "1.G 1 3",
    "2.OA 1 2 3 4", "2.NBT 1 5 9", "2.MD 1 5 7 9 10", "2.G 1 3",
    "3.OA 1 5 7 8 9", "3.NBT 1 3", "3.NF 1 3", "3.MD 1 3 5 8 8", "3.G 1 2",
    "4.OA 1 4 5 5", "4.NBT 1 4 6", "4.NF 1 3 5 7", "4.MD 1 4 5 7", "4.G 1 3",
    "5.OA 1 3 3", "5.NBT 1 5 7", "5.NF 1 3 7", "5.MD 1 2 3 5", "5.G 1 3 4",
    "6.RP 1 3", "6.NS 1 2 5 8", "6.EE 1 5 9 9", "6.G 1 4", "6.SP 1 4 5",
    "7.RP 1 3", "7.NS 1 3", "7.EE 1 3 4", "7.G 1 4 6", "7.SP 1 3 5 8",
    "8.NS 1 2", "8.EE 1 5 7 8", "8.F 1 4 5", "8.G 1 6 9 9", "8.SP 1 4",
    "HSN.RN 1 3 3", "HSN.Q 1 3", "HSN.CN 1 4 7 9", "HSN.VM 1 4 6 12",
    "HSA.SSE 1 3 4", "HSA.APR 1 2 4 6 7", "HSA.CED 1 4", "HSA.REI 1 3 5 10 12",
    "HSF.IF 1 4 7 9", "HSF.BF 1 3 5", "HSF.LE 1 5 5", "HSF.TF 1 5 8 9",
    "HSG.CO 1 6 9 12 13", "HSG.SRT 1 4 6 9 11", "HSG.C 1 5 5", "HSG.GPE 1 4 7", "HSG.GMD 1 4 4", "HSG.MG 1 3",
    "HSS.ID 1 5 7 9", "HSS.IC 1 3 6", "HSS.CP 1 6 9", "HSS.MD 1 5 7",
  ]
}
