#include "analysis/risk/covariance.h"

#include <Eigen/Dense>

namespace soundings::analysis {

SquareMatrix sampleCovariance(std::span<const std::vector<double>> columns)
{
    const auto size = Eigen::Index(columns.size());
    SquareMatrix result{columns.size(), std::vector<double>(columns.size() * columns.size())};
    if (columns.empty())
        return result;
    const auto rows = Eigen::Index(columns.front().size());
    Eigen::MatrixXd centred(rows, size);
    for (Eigen::Index column = 0; column < size; ++column) {
        const Eigen::Map<const Eigen::VectorXd> values(columns[std::size_t(column)].data(), rows);
        centred.col(column) = values.array() - values.mean();
    }
    // Half of the products: a rank update fills one triangle, and the matrix is symmetric.
    Eigen::MatrixXd covariance = Eigen::MatrixXd::Zero(size, size);
    covariance.selfadjointView<Eigen::Lower>().rankUpdate(centred.transpose(), 1.0 / double(rows - 1));
    Eigen::Map<Eigen::MatrixXd>(result.values.data(), size, size) = covariance.selfadjointView<Eigen::Lower>();
    return result;
}

} // namespace soundings::analysis
