// Small instances as published files write them, for tests.

/** Four customers on the corners of a rectangle around the depot, two to a vehicle. */
export const SMALL_VRPLIB = `NAME : small
COMMENT : (a test, "quoted")
TYPE : CVRP
DIMENSION : 5
EDGE_WEIGHT_TYPE : EUC_2D
CAPACITY : 20
NODE_COORD_SECTION
1\t0\t0
2\t-30\t40
3\t-27\t40
4\t30\t-40
5\t33\t-40
DEMAND_SECTION
1 0
2 10
3 10
4 10
5 10
DEPOT_SECTION
 1
 -1
EOF
`;

/** Two customers, of whom the nearer can be visited last only. */
export const SMALL_SOLOMON = `SMALL

VEHICLE
NUMBER     CAPACITY
  2         200

CUSTOMER
CUST NO.  XCOORD.   YCOORD.    DEMAND   READY TIME  DUE DATE   SERVICE   TIME

    0      0          0          0          0       1000          0
    1      3          4         10         60         80         10
    2      7          7         10          0         20         10
`;
