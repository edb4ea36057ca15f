/* The published network and nothing else, by hand: 2-10-5-1, ReLU, a sigmoid, 300 examples, gradient descent.
   What the compiled kernel, which takes any network, is compared with. Built with -O3 -march=native -ffast-math. */
#include <math.h>

#define EXAMPLES 300
#define ROW 304 /* padded: examples of weight 0 */

static double X[2][ROW], Y[ROW], share[ROW];
static double A1[10][ROW], A2[5][ROW], dZ1[10][ROW], dZ2[5][ROW], dZ3[ROW], tail[ROW];

void load(const double *points, const double *classes) {
    for (int s = 0; s < ROW; s++) {
        int k = s < EXAMPLES ? s : EXAMPLES - 1;
        X[0][s] = points[k];
        X[1][s] = points[EXAMPLES + k];
        Y[s] = s < EXAMPLES ? classes[s] : 0.0;
        share[s] = s < EXAMPLES ? 1.0 / EXAMPLES : 0.0;
    }
}

static double forward(const double *W1, const double *b1, const double *W2, const double *b2, const double *W3,
                      const double *b3) {
    double cost = 0.0;
    for (int u = 0; u < 10; u++)
        for (int s = 0; s < ROW; s++) {
            double z = W1[2 * u] * X[0][s] + W1[2 * u + 1] * X[1][s] + b1[u];
            A1[u][s] = z > 0.0 ? z : 0.0;
        }
    for (int u = 0; u < 5; u++)
        for (int s = 0; s < ROW; s++) {
            double z = b2[u];
            for (int i = 0; i < 10; i++) z += W2[10 * u + i] * A1[i][s];
            A2[u][s] = z > 0.0 ? z : 0.0;
        }
    for (int s = 0; s < ROW; s++) {
        double z = b3[0];
        for (int i = 0; i < 5; i++) z += W3[i] * A2[i][s];
        double e = exp(-fabs(z)), a = 1.0 / (1.0 + e);
        dZ3[s] = ((z >= 0.0 ? a : e * a) - Y[s]) * share[s];
        tail[s] = e;
        cost += ((z > 0.0 ? z : 0.0) - z * Y[s]) * share[s];
    }
    for (int s = 0; s < ROW; s++) cost += log(1.0 + tail[s]) * share[s];
    return cost;
}

void train(double *theta, double rate, int iterations, double *costs) {
    double *W1 = theta, *b1 = W1 + 20, *W2 = b1 + 10, *b2 = W2 + 50, *W3 = b2 + 5, *b3 = W3 + 5;
    for (int t = 0; t < iterations; t++) {
        double g2[55], g3[6] = {0};
        costs[t] = forward(W1, b1, W2, b2, W3, b3);
        for (int i = 0; i < 5; i++)
            for (int s = 0; s < ROW; s++) g3[i] += dZ3[s] * A2[i][s];
        for (int s = 0; s < ROW; s++) g3[5] += dZ3[s];
        for (int i = 0; i < 5; i++)
            for (int s = 0; s < ROW; s++) dZ2[i][s] = A2[i][s] > 0.0 ? W3[i] * dZ3[s] : 0.0;
        for (int u = 0; u < 5; u++) {
            double sums[11] = {0};
            for (int s = 0; s < ROW; s++) {
                double d = dZ2[u][s];
                for (int i = 0; i < 10; i++) sums[i] += d * A1[i][s];
                sums[10] += d;
            }
            for (int i = 0; i < 10; i++) g2[10 * u + i] = sums[i];
            g2[50 + u] = sums[10];
        }
        for (int i = 0; i < 10; i++)
            for (int s = 0; s < ROW; s++) {
                double d = 0.0;
                for (int u = 0; u < 5; u++) d += W2[10 * u + i] * dZ2[u][s];
                dZ1[i][s] = A1[i][s] > 0.0 ? d : 0.0;
            }
        for (int u = 0; u < 10; u++) {
            double w0 = 0.0, w1 = 0.0, b = 0.0;
            for (int s = 0; s < ROW; s++) {
                double d = dZ1[u][s];
                w0 += d * X[0][s];
                w1 += d * X[1][s];
                b += d;
            }
            W1[2 * u] -= rate * w0;
            W1[2 * u + 1] -= rate * w1;
            b1[u] -= rate * b;
        }
        for (int k = 0; k < 55; k++) W2[k] -= rate * g2[k]; /* b2 lies behind W2 */
        for (int k = 0; k < 6; k++) W3[k] -= rate * g3[k];
    }
}
